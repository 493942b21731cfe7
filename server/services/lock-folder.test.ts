import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FolderLockedError, lockFolder } from './lock-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
const claim = (pid: string) => writeFileSync(join(folder, 'server.lock'), pid);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a folder another living process works in is not touched', async () => {
  claim(String(process.ppid));
  await expect(lockFolder(folder)).rejects.toThrow(FolderLockedError);
});

test('the claim of a process that a power cut ended is taken over, a spoilt one too', async () => {
  for (const left of ['4194305', '', 'nonsense']) {
    claim(left);
    await (
      await lockFolder(folder)
    )();
  }
  await (
    await lockFolder(folder)
  )();
});
