import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '#electron/ipc/dispatch.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { createDiagnostics } from '#electron/services/diagnostics.ts';
import { LogEntry } from '#shared/health/log.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import { temporaryFolder } from '#tests/support/disk.ts';

/** What a case is full of: an IIN, names, an address, a title, a telephone, a path with a name in it. */
const canaries = [
  '990101300123',
  'Ғажайып',
  'Akhmetova',
  'Абай көшесі, 5',
  'Ауыз су туралы',
  '+7 701 123 45 67',
  '/home/akhmetova/шағым.pdf',
] as const;

class Akhmetova extends Error {
  override readonly name = 'Akhmetova';
}

/** Whatever handlers may do with what they are given: fail with it, refuse with it, answer with it. */
const misdeeds: readonly ((canary: string) => Promise<unknown>)[] = [
  (canary) => Promise.reject(new Error(canary)),
  (canary) => Promise.reject(new Akhmetova(canary)),
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything may be thrown
  (canary) => Promise.reject(canary),
  (canary) => Promise.resolve({ ok: false, problem: { code: canary, details: { title: canary } } }),
  (canary) => Promise.resolve({ ok: true, value: { [canary]: canary } }),
];

describe('the log of the shell', () => {
  it('holds no word of a case, whatever is pushed through every channel and however it fails', async () => {
    using folder = temporaryFolder();
    const diagnostics = createDiagnostics(folder.path, () => new Date(0));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channelNames, ...canaries),
        fc.constantFrom(...canaries),
        fc.constantFrom(...misdeeds),
        fc.dictionary(
          fc.constantFrom('event', 'error', 'name', 'file', 'path', ...canaries),
          fc.constantFrom(...canaries),
        ),
        async (channel, canary, misdeed, input) => {
          const handlers = Object.fromEntries(channelNames.map((name) => [name, () => misdeed(canary)]));
          const dispatch = createDispatch({ handlers: handlers as unknown as Handlers, diagnostics });
          await dispatch(channel, input);
          await dispatch(channel, {});
        },
      ),
      { numRuns: 400 },
    );
    await diagnostics.flush();
    const text = readFileSync(join(folder.path, 'log', 'desk.log'), 'utf8');
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(400);
    for (const line of lines) expect(LogEntry.safeParse(JSON.parse(line)).success, line).toBe(true);
  });
});
