import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeBackup } from '#electron/services/backup/take-backup.ts';
import { createKeyFile } from '#electron/services/key-file.ts';
import { openVault, type Vault } from '#electron/services/vault.ts';
import { parseKeyFile, printKeyFile } from '#renderer/session/key-file.ts';
import { createKeys, openKeys, rotateKeys, type OpenedFile } from '#renderer/session/keys.ts';
import { openRecord, sealerOf, sealRecord } from '#renderer/store/sealed-record.ts';
import { UserId } from '#shared/journal/ids.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { must } from './office-on-disk.ts';

const chief = { user: UserId.parse('u1'), name: 'А.Б. Серікұлы', passphrase: 'Айлы түнгі қайың 1' };

/** An office whose window rotates the data key, and then saves under the new one, whenever the test says so. */
async function officeIn(folder: string) {
  const keyFile = createKeyFile(folder);
  const vault = must(await openVault(join(folder, 'vault')));
  let current: OpenedFile = await createKeys(chief, { device: 'a' });
  const save = async () => {
    const { count } = must(vault.status());
    const { bytes } = await sealRecord(sealerOf(current.keys), count + 1, { events: [] });
    must(await vault.append(count, [bytes]));
  };
  must(await keyFile.save(await printKeyFile(current.file)));
  await save();
  const rotateAndSave = async () => {
    current = must(await rotateKeys(current.file, { by: chief }));
    must(await keyFile.save(await printKeyFile(current.file)));
    await save();
  };
  return { keyFile, vault, rotateAndSave };
}

const moments = {
  'just before the vault is copied': async (vault: Vault, path: string, rotate: () => Promise<void>) => {
    await rotate();
    return vault.copyTo(path);
  },
  'just after the vault is copied': async (vault: Vault, path: string, rotate: () => Promise<void>) => {
    const copied = await vault.copyTo(path);
    await rotate();
    return copied;
  },
};

test.each(Object.entries(moments))(
  'a backup opens by its own key file when the key is rotated %s',
  async (_name, copyTo) => {
    using folder = temporaryFolder();
    const { keyFile, vault, rotateAndSave } = await officeIn(folder.path);
    const ports = { size: () => vault.size(), copyTo: (path: string) => copyTo(vault, path, rotateAndSave) };
    const source = {
      vault: ports,
      keys: keyFile,
      workstation: '01234567',
      app: '0',
      parts: join(folder.path, 'parts'),
    };
    const made = must(await takeBackup(source, join(folder.path, 'backups'), new Date(0)));
    await vault.close();

    const backup = join(folder.path, 'backups', ...made.id.split('/'));
    const file = must(await parseKeyFile(readFileSync(join(backup, 'keys'), 'utf8')));
    const sealer = sealerOf(must(await openKeys(file, { by: chief })));
    const copy = must(await openVault(backup));
    const records = must(await copy.read({ from: 1, limit: 10 }));
    const opened = await Promise.all(
      records.map((bytes, at) => openRecord(sealer, { no: at + 1, bytes: new Uint8Array(bytes) })),
    );
    await copy.close();
    expect(records).toHaveLength(made.records);
    expect(opened.every((record) => record !== undefined)).toBe(true);
  },
);
