import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { createPartShelf } from './part-shelf.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

const shelfWith = (free: number) => createPartShelf(join(folder.path, 'parts'), () => Promise.resolve(free));
const part = (letter: string) => Buffer.from(letter.repeat(100));

async function put(letters: string, unsettled: boolean): Promise<string[]> {
  const kept = await shelfWith(2 ** 40).put(Array.from(letters, part), unsettled);
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value;
}

describe('the shelf of parts', () => {
  it('keeps parts by their own sum, once, and gives them back', async () => {
    const names = await put('ab', false);
    expect(await put('ab', true)).toEqual(names);
    expect(await shelfWith(0).read([...names, 'f'.repeat(64)])).toEqual({
      ok: true,
      value: [part('a'), part('b'), null],
    });
    expect(await shelfWith(0).lacking([names[0]!, 'f'.repeat(64)])).toEqual({
      ok: true,
      value: ['f'.repeat(64)],
    });
  });

  it('leaves the last gigabyte of the disk to the cases and says how much is free', async () => {
    expect(await shelfWith(2 ** 30 + 50).put([part('a')], true)).toEqual({
      ok: false,
      problem: { code: 'ATTACHMENT_NO_ROOM', details: { free: 1024 } },
    });
    expect(await shelfWith(2 ** 30 + 100).put([part('a')], true)).toMatchObject({ ok: true });
  });

  it('does not take a part whose bytes have rotted for the part', async () => {
    const [name] = await put('a', false);
    const path = join(folder.path, 'parts', name!.slice(0, 2), name!);
    writeFileSync(path, 'b'.repeat(statSync(path).size));
    expect(await shelfWith(0).read([name!])).toEqual({ ok: true, value: [null] });
    expect(await shelfWith(0).lacking([name!])).toEqual({ ok: true, value: [name] });
  });

  it('knows after a kill what belongs to no entry yet, and clears half-written files away', async () => {
    const [kept, dropped] = await put('ab', true);
    writeFileSync(join(folder.path, 'parts', 'unsettled', `${kept!}.part`), 'half');
    const left = await shelfWith(0).unsettled();
    expect(left.ok && left.value.toSorted()).toEqual([kept!, dropped!].toSorted());
    expect(await shelfWith(0).settle({ keep: [kept!], drop: [dropped!] })).toMatchObject({ ok: true });
    expect(readdirSync(join(folder.path, 'parts', 'unsettled'))).toEqual([]);
    expect(await shelfWith(0).lacking([kept!, dropped!])).toEqual({ ok: true, value: [dropped] });
  });

  it('says when its folder cannot be read', async () => {
    mkdirSync(join(folder.path, 'parts'));
    writeFileSync(join(folder.path, 'parts', 'unsettled'), 'a file in the place of the folder');
    expect(await shelfWith(2 ** 40).put([part('a')], true)).toMatchObject({ ok: false });
  });
});
