import { describe, expect, it } from 'vitest';
import { createDeparture } from './departure.ts';

function departure(close: () => Promise<void>, limit = 60_000) {
  const said: string[] = [];
  const leave = createDeparture({
    limit,
    exit: () => said.push('exit'),
    close: async () => {
      said.push('close');
      await close();
      said.push('closed');
    },
  });
  return { said, leave };
}

describe('the end of the program', () => {
  it('comes after what is being written, and once however often it is asked for', async () => {
    let finish: () => void = () => undefined;
    const { said, leave } = departure(() => new Promise((resolve) => (finish = resolve)));
    const asked = [leave(), leave(), leave()];
    expect(said).toEqual(['close']);
    finish();
    await Promise.all(asked);
    expect(said).toEqual(['close', 'closed', 'exit']);
  });

  it('does not wait for ever for a disk that does not answer', async () => {
    const { said, leave } = departure(() => new Promise<void>(() => undefined), 1);
    // The limit keeps no process alive by itself; a test's own must be kept.
    const alive = setInterval(() => undefined, 1_000);
    await leave();
    clearInterval(alive);
    expect(said).toEqual(['close', 'exit']);
  });
});
