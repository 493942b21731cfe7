import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canMount, readOnlyDisk, smallDisk, temporaryFolder } from '#tests/support/disk.ts';
import { createFiles, readLimit } from './files.ts';
import { createPlaces, type PlaceFolder } from './places.ts';

const stickIn = (folder: string): PlaceFolder => ({ folder, label: 'FLASH', kind: 'removable' });

function desk(options: { documents?: string; sticks?: PlaceFolder[]; extra?: PlaceFolder[] }) {
  const sticks = options.sticks ?? [];
  const places = createPlaces({
    documents: () => Promise.resolve(options.documents ?? '/nowhere'),
    removable: () => Promise.resolve(sticks),
    extra: options.extra ?? [],
    folderName: 'Прокурор үстелі',
  });
  const files = createFiles(places);
  const tokenOf = async (kind: string) => {
    const listed = await places.list();
    const place = listed.ok ? listed.value.find((entry) => entry.kind === kind) : undefined;
    if (place === undefined) throw new Error(`no place of kind ${kind}`);
    return place.token;
  };
  return { places, files, tokenOf };
}

describe('a place', () => {
  it('shows the window a label and a token that says nothing of the path', async () => {
    using folder = temporaryFolder();
    const { places } = desk({ documents: join(folder.path, 'Құжаттар'), sticks: [stickIn(folder.path)] });
    const listed = await places.list();
    expect(listed).toEqual({
      ok: true,
      value: [
        {
          token: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
          label: 'Құжаттар/Прокурор үстелі',
          kind: 'documents',
        },
        { token: expect.stringMatching(/^[0-9a-f]{32}$/) as string, label: 'FLASH', kind: 'removable' },
      ],
    });
    expect(await places.list()).toEqual(listed);
  });

  it('never given out in this run is unknown', async () => {
    using folder = temporaryFolder();
    const stick = stickIn(folder.path);
    const token = await desk({ documents: folder.path, sticks: [stick] }).tokenOf('removable');
    const { files } = desk({ documents: folder.path, sticks: [stick] });
    for (const wrong of [token, folder.path, '', '..'])
      expect(await files.list(wrong, 'pdf')).toEqual({ ok: false, problem: { code: 'PLACE_UNKNOWN' } });
  });

  it('is unknown once its stick was taken away', async () => {
    using folder = temporaryFolder();
    const stick = join(folder.path, 'stick');
    mkdirSync(stick);
    const { files, tokenOf } = desk({ documents: folder.path, sticks: [stickIn(stick)] });
    const token = await tokenOf('removable');
    rmSync(stick, { recursive: true });
    expect(await files.write({ place: token, name: 'a.pdf', content: Buffer.from('') })).toEqual({
      ok: false,
      problem: { code: 'PLACE_UNKNOWN' },
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('of kind documents given to a demonstration stands for the user’s own', async () => {
    using folder = temporaryFolder();
    const { places } = desk({ extra: [{ folder: folder.path, label: 'Documents', kind: 'documents' }] });
    expect(await places.list()).toMatchObject({ ok: true, value: [{ label: 'Documents' }] });
  });
});

describe('a file', () => {
  it('is written into a folder created on demand and read back', async () => {
    using folder = temporaryFolder();
    const { files, tokenOf } = desk({ documents: folder.path });
    const place = await tokenOf('documents');
    const content = Buffer.from('Ұсыну');
    const shown = await files.write({ place, name: 'ұсыну.pdf', content });
    expect(shown).toMatchObject({
      ok: true,
      value: expect.stringMatching(/Прокурор үстелі.ұсыну\.pdf$/) as string,
    });
    expect(readFileSync(join(folder.path, 'Прокурор үстелі', 'ұсыну.pdf'))).toEqual(content);
    expect(await files.read(place, 'ұсыну.pdf')).toEqual({ ok: true, value: content });
  });

  it('never overwrites another: the second of a name gets a number', async () => {
    using folder = temporaryFolder();
    const { files, tokenOf } = desk({ sticks: [stickIn(folder.path)], documents: folder.path });
    const place = await tokenOf('removable');
    const shown = [];
    for (const text of ['1', '2', '3'])
      shown.push(await files.write({ place, name: 'act.pdf', content: Buffer.from(text) }));
    expect(shown).toEqual(
      ['act.pdf', 'act (2).pdf', 'act (3).pdf'].map((name) => ({ ok: true, value: join('FLASH', name) })),
    );
    expect(readFileSync(join(folder.path, 'act.pdf'), 'utf8')).toBe('1');
    expect(readdirSync(folder.path).length).toBe(3);
  });

  it('is listed by its extension, newest first; folders are not files', async () => {
    using folder = temporaryFolder();
    for (const [name, year] of [
      ['a.bundle', 2020],
      ['b.BUNDLE', 2021],
      ['c.pdf', 2022],
    ] as const) {
      writeFileSync(join(folder.path, name), 'abc');
      utimesSync(join(folder.path, name), new Date(Date.UTC(year)), new Date(Date.UTC(year, 0, 1)));
    }
    mkdirSync(join(folder.path, 'd.bundle'));
    const { files, tokenOf } = desk({ sticks: [stickIn(folder.path)], documents: folder.path });
    expect(await files.list(await tokenOf('removable'), 'bundle')).toEqual({
      ok: true,
      value: [
        { name: 'b.BUNDLE', size: 3, modified: '2021-01-01T00:00:00.000Z' },
        { name: 'a.bundle', size: 3, modified: '2020-01-01T00:00:00.000Z' },
      ],
    });
  });

  it('that is missing or too large is refused', async () => {
    using folder = temporaryFolder();
    const { files, tokenOf } = desk({ sticks: [stickIn(folder.path)], documents: folder.path });
    const place = await tokenOf('removable');
    expect(await files.read(place, 'no.pdf')).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
    writeFileSync(join(folder.path, 'huge.pdf'), '');
    truncateSync(join(folder.path, 'huge.pdf'), readLimit + 1);
    expect(await files.read(place, 'huge.pdf')).toMatchObject({ problem: { code: 'FILE_TOO_LARGE' } });
  });

  it.skipIf(!canMount)(
    'that does not fit on the stick leaves nothing half-written (needs the right to mount)',
    async () => {
      using stick = smallDisk(64);
      using documents = temporaryFolder();
      const { files, tokenOf } = desk({ sticks: [stickIn(stick.path)], documents: documents.path });
      const place = await tokenOf('removable');
      expect(await files.write({ place, name: 'a.bundle', content: Buffer.alloc(200_000) })).toEqual({
        ok: false,
        problem: { code: 'DISK_FULL' },
      });
      expect(readdirSync(stick.path)).toEqual([]);
    },
  );

  it.skipIf(!canMount)('on a stick that may only be read is refused (needs the right to mount)', async () => {
    using stick = readOnlyDisk();
    using documents = temporaryFolder();
    const { files, tokenOf } = desk({ sticks: [stickIn(stick.path)], documents: documents.path });
    expect(
      await files.write({ place: await tokenOf('removable'), name: 'a.pdf', content: Buffer.from('x') }),
    ).toEqual({ ok: false, problem: { code: 'FOLDER_READ_ONLY' } });
  });
});
