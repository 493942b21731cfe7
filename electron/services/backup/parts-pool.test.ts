import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { createPartShelf } from '../part-shelf.ts';
import { copyParts } from './parts-pool.ts';

let folder: TemporaryFolder;
let shelfFolder: string;
let pool: string;
beforeEach(() => {
  folder = temporaryFolder();
  shelfFolder = join(folder.path, 'parts');
  pool = join(folder.path, 'stick', 'parts');
});
afterEach(() => folder[Symbol.dispose]());

const nameOf = (text: string) => createHash('sha256').update(text).digest('hex');
const put = (texts: readonly string[], unsettled = false) =>
  createPartShelf(shelfFolder).put(
    texts.map((text) => Buffer.from(text)),
    unsettled,
  );
const inPool = () =>
  readdirSync(pool, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('the parts beside the backups', () => {
  it('are all that lie on the shelf, settled or not, and only what is new is copied again', async () => {
    await put(['бір', 'екі']);
    await put(['үш'], true);
    expect(await copyParts(shelfFolder, pool, 0)).toEqual({ ok: true, value: 3 });
    expect(inPool()).toEqual(['бір', 'екі', 'үш'].map(nameOf).sort());
    await put(['төрт']);
    expect(await copyParts(shelfFolder, pool, 0)).toEqual({ ok: true, value: 1 });
  });

  it('come back onto an empty shelf byte for byte', async () => {
    await put(['бір', 'екі']);
    await copyParts(shelfFolder, pool, 0);
    const back = join(folder.path, 'new', 'parts');
    expect(await copyParts(pool, back, 0)).toEqual({ ok: true, value: 2 });
    const read = await createPartShelf(back).read([nameOf('бір'), nameOf('екі')]);
    expect(read.ok && read.value.map((part) => part?.toString())).toEqual(['бір', 'екі']);
  });

  it('do not take a rotten part, nor a file that is no part, and go on without them', async () => {
    await put(['бір', 'екі']);
    const rotten = nameOf('бір');
    writeFileSync(join(shelfFolder, rotten.slice(0, 2), rotten), 'бүлінген');
    mkdirSync(join(shelfFolder, 'zz'));
    writeFileSync(join(shelfFolder, 'zz', 'desktop.ini'), 'x');
    expect(await copyParts(shelfFolder, pool, 0)).toEqual({ ok: true, value: 1 });
    expect(inPool()).toEqual([nameOf('екі')]);
    expect(readFileSync(join(pool, nameOf('екі').slice(0, 2), nameOf('екі')), 'utf8')).toBe('екі');
  });

  it('are not begun where they find no room', async () => {
    await put(['бір']);
    const refused = await copyParts(shelfFolder, pool, Number.MAX_SAFE_INTEGER);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'BACKUP_NO_ROOM' } });
    expect(inPool()).toEqual([]);
  });
});
