import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyFile } from '#electron/services/key-file.ts';
import { createPartShelf } from '#electron/services/part-shelf.ts';
import { openVault } from '#electron/services/vault.ts';
import { must } from '../contract/backup/office-on-disk.ts';
import { loopDisk, noLoopDisk } from './loop-disk.ts';

const record = (text: string) => Buffer.from(text.repeat(50));
const roomy = () => Promise.resolve(2 ** 40);

describe.skipIf(noLoopDisk !== undefined)(
  'what was answered before the power went (needs the right to mount a loop device)',
  () => {
    it('lies in the vault, record by record', async () => {
      using disk = loopDisk(48);
      const folder = join(disk.path, 'vault');
      const vault = must(await openVault(folder));
      for (const [after, text] of ['а', 'ә', 'б'].entries()) must(await vault.append(after, [record(text)]));
      disk.cutPower();
      await vault.close();
      await disk.mountAgain();
      const again = must(await openVault(folder));
      expect(must(await again.read({ from: 1, limit: 9 }))).toEqual(['а', 'ә', 'б'].map(record));
      await again.close();
    });

    it('is the newest key file, and the first of them', async () => {
      using disk = loopDisk(48);
      for (const saved of ['first', 'newest']) {
        must(await createKeyFile(disk.path).save(saved));
        disk.cutPower();
        await disk.mountAgain();
        expect(must(await createKeyFile(disk.path).load())).toBe(saved);
      }
    });

    it('is every part of an attached file', async () => {
      using disk = loopDisk(48);
      const folder = join(disk.path, 'parts');
      const parts = [record('а'), record('ә')];
      const names = must(await createPartShelf(folder, roomy).put(parts, true));
      disk.cutPower();
      await disk.mountAgain();
      expect(must(await createPartShelf(folder, roomy).read(names))).toEqual(parts);
    });
  },
);
