import { describe, expect, it } from 'vitest';
import { createLastWords, type LastWordsPorts } from './last-words.ts';

/** The last of a process, and what it did in which order. */
async function lastOf(ports: Partial<LastWordsPorts>, surprises = 1): Promise<string[]> {
  const done: string[] = [];
  const does = (deed: string) => () => {
    done.push(deed);
    return Promise.resolve();
  };
  await new Promise<void>((resolve) => {
    const lastWords = createLastWords({
      note: does('noted'),
      close: does('closed'),
      tell: does('told'),
      limit: 10_000,
      ...ports,
      exit: () => {
        done.push('ended');
        resolve();
      },
    });
    for (let count = 0; count < surprises; count += 1) lastWords(new Error('unforeseen'));
  });
  return done;
}

describe('a process something unforeseen has happened to', () => {
  it('notes it, lets go of the data, tells a person, and ends: once, however much goes wrong', async () => {
    expect(await lastOf({}, 3)).toEqual(['noted', 'closed', 'told', 'ended']);
  });

  it('tells a person though neither log nor data answer', async () => {
    const never = () => new Promise<never>(() => undefined);
    expect(await lastOf({ note: never, close: never, limit: 1 })).toEqual(['told', 'ended']);
  });

  it('tells a person though letting go fails', async () => {
    expect(await lastOf({ close: () => Promise.reject(new Error('the disk is gone')) })).toContain('told');
  });

  it('ends though nobody can be told', async () => {
    const surprised: unknown[] = [];
    const listener = (error: unknown) => surprised.push(error);
    process.on('unhandledRejection', listener);
    const done = await lastOf({ tell: () => Promise.reject(new Error('no window')) });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listener);
    expect(done.at(-1)).toBe('ended');
  });
});
