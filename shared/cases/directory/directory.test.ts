import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldCases } from '../office-state.ts';
import type { Commands } from '../commands.ts';
import {
  entryFields,
  entryOf,
  findEntries,
  sameEntry,
  type Directory,
  type DirectoryEntry,
} from './directory.ts';
import { directoryDeciders } from './directory-deciders.ts';
import { DirectoryEntryId, DirectoryEntrySet } from './payloads.ts';
import { regionalOffices } from './prosecutors-offices.ts';

const id = (last: number) =>
  DirectoryEntryId.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);
const entry = (last: number, kk: string, ru: string, bin?: string): DirectoryEntry => ({
  ...{ entry: id(last), kind: 'body', name: { kk, ru } },
  ...(bin !== undefined && { bin }),
});
const directory: Directory = new Map(
  [
    entry(1, 'Түлкібас ауданының әкімдігі', 'Акимат Тюлькубасского района', '990140000130'),
    entry(2, 'Ақбұлақ ауданының әкімдігі', 'Акимат Акбулакского района'),
  ].map((each) => [each.entry, each]),
);
const context = {} as never;

describe('the directories of the office', () => {
  it('are found by any word, in either language, whatever the layout', () => {
    const names = (query: string) => findEntries(directory, 'body', query).map(({ name }) => name.ru);
    expect(names('тулкибас')).toEqual(['Акимат Тюлькубасского района']);
    expect(names('акимат акбулакского')).toEqual(['Акимат Акбулакского района']);
    expect(names('')).toEqual(['Акимат Акбулакского района', 'Акимат Тюлькубасского района']);
    expect(findEntries(directory, 'official', '')).toEqual([]);
  });
  it('know a body again by its BIN or its name in either language', () => {
    expect(sameEntry(directory, entry(3, 'Басқа', 'Другой', '990140000130'))?.entry).toBe(id(1));
    expect(sameEntry(directory, entry(3, 'АКБУЛАК АУДАНЫНЫҢ ӘКІМДІГІ', 'x'))?.entry).toBe(id(2));
    expect(sameEntry(directory, entry(3, 'Басқа', 'Другой', ''))).toBeUndefined();
  });
  it('take a card with a name alone, and let none go without a reason', () => {
    const state = { ...foldCases([]), directory };
    const set = (entries: Commands['setDirectoryEntries']['entries']) =>
      directoryDeciders.setDirectoryEntries({ entries }, state, context);
    expect(set([entry(3, 'Атауы', ' ')])).toMatchObject({ ok: false });
    expect(set([entry(3, 'Атауы', 'Название')])).toMatchObject({ ok: true });
    const close = (reason: string, at = 1) =>
      directoryDeciders.closeDirectoryEntry({ entry: id(at), reason }, state, context).ok;
    expect([close(' '), close('таратылды'), close('таратылды', 9)]).toEqual([false, true, false]);
  });
  test('whatever stands in a row is a card that can be kept', () => {
    const values = fc.record(
      Object.fromEntries(entryFields.map((field) => [field, fc.string({ maxLength: 30 })])),
    );
    fc.assert(
      fc.property(values, (row) => {
        expect(DirectoryEntrySet.safeParse(entryOf(id(1), 'official', row)).success).toBe(true);
      }),
    );
  });
  it('never address a paper in one language by the form of the other', () => {
    const row = { nameRu: 'Оспанов А.Б.', addressingRu: 'Акиму района Оспанову А.Б.' };
    expect(entryOf(id(1), 'official', row)).toMatchObject({
      name: { kk: 'Оспанов А.Б.', ru: 'Оспанов А.Б.' },
      addressing: { kk: '', ru: 'Акиму района Оспанову А.Б.' },
    });
  });
  it('name the twenty-two regional offices, each once', () => {
    expect(new Set(regionalOffices.map(({ ru }) => ru)).size).toBe(22);
  });
});
