import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { createDiagnostics, redact } from './diagnostics.ts';

const now = () => new Date(Date.UTC(2026, 2, 5, 4, 0, 0));

describe('the log', () => {
  it('keeps events with their codes, one a line', async () => {
    using folder = temporaryFolder();
    const diagnostics = createDiagnostics(folder.path, now);
    diagnostics.record('call.problem', { channel: 'vault.append', code: 'DISK_FULL' });
    diagnostics.record('shell.closed');
    await diagnostics.flush();
    const lines = readFileSync(join(folder.path, 'log', 'desk.log'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: '2026-03-05T04:00:00.000Z', event: 'call.problem', channel: 'vault.append', code: 'DISK_FULL' },
      { at: '2026-03-05T04:00:00.000Z', event: 'shell.closed' },
    ]);
  });

  it.each([
    '850101300123',
    850101300123,
    'Ахметова Айгүл',
    'Akhmetova',
    'AkhmetovaAigul',
    '/home/aigul/act.pdf',
    'ул. Абая, 5',
    'iin-850101300123',
    '+77011234567',
    'a@b.kz',
    '',
  ])('never keeps %s, beside whatever it is said', (personal) => {
    const names = ['channel', 'code', 'error', 'reason', 'type', 'ms'] as const;
    for (const name of names) expect(redact({ [name]: personal }), name).toEqual({ withheld: 1 });
    expect(redact({ title: personal, error: 'TypeError' } as object)).toEqual({
      error: 'TypeError',
      withheld: 1,
    });
  });

  it('is read back by its newest lines, over both files, without what is no line of it', async () => {
    using folder = temporaryFolder();
    const diagnostics = createDiagnostics(folder.path, now);
    expect(await diagnostics.read(10)).toEqual([]);
    diagnostics.record('shell.started', { ms: 800 });
    await diagnostics.flush();
    const older = readFileSync(join(folder.path, 'log', 'desk.log'), 'utf8');
    const foreign = '{"at":"2026-03-05T04:00:00.000Z","event":"shell.started","who":"Ахметова"}';
    writeFileSync(join(folder.path, 'log', 'desk.older.log'), `${older}${foreign}\nhalf a li`);
    diagnostics.record('shell.closed');
    const at = '2026-03-05T04:00:00.000Z';
    expect(await diagnostics.read(2)).toEqual([
      { at, event: 'shell.started', ms: 800 },
      { at, event: 'shell.closed' },
    ]);
  });

  it('is rotated and never grows beyond two files', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'log', 'desk.log');
    const diagnostics = createDiagnostics(folder.path, now);
    diagnostics.record('shell.started');
    await diagnostics.flush();
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(path, 'x'.repeat(1_000_001));
      diagnostics.record('shell.started');
      await diagnostics.flush();
    }
    expect(readdirSync(join(folder.path, 'log')).sort()).toEqual(['desk.log', 'desk.older.log']);
    expect(statSync(path).size).toBeLessThan(200);
  });

  it('that cannot be written stops nothing, and tells of the lost lines later', async () => {
    using folder = temporaryFolder();
    const blocked = join(folder.path, 'log');
    writeFileSync(blocked, '');
    const diagnostics = createDiagnostics(folder.path, now);
    const event = 'request.refused';
    diagnostics.record(event);
    diagnostics.record(event);
    await diagnostics.flush();
    rmSync(blocked);
    diagnostics.record(event);
    await diagnostics.flush();
    expect(existsSync(blocked)).toBe(true);
    expect(readFileSync(join(blocked, 'desk.log'), 'utf8')).toContain('"lost":2');
  });
});
