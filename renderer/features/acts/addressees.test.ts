import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '#shared/cases/directory/directory.ts';
import { DirectoryEntryId } from '#shared/cases/directory/payloads.ts';
import { addresseesOf } from './addressees.ts';

const id = (figure: number) => DirectoryEntryId.parse(`00000000-0000-4000-8000-00000000000${figure}`);
const directoryOf = (...cards: Omit<DirectoryEntry, 'entry' | 'kind'>[]) =>
  new Map(cards.map((card, at) => [id(at), { ...card, entry: id(at), kind: 'body' }]));

const school = { kk: '№ 1 орта мектеп', ru: 'Средняя школа № 1' };
const akimat = { kk: 'Аудан әкімдігі', ru: 'Акимат района' };
const toAkimat = { kk: 'Аудан әкіміне', ru: 'Акиму района' };

describe('what the directory offers to a field of an act', () => {
  it('is each body as it is addressed and as it is named, in the order of the alphabet', () => {
    const offered = addresseesOf(directoryOf({ name: akimat, addressing: toAkimat }, { name: school }), 'ru');
    expect(offered.map(({ label }) => label)).toEqual(['Акимат района', 'Акиму района', 'Средняя школа № 1']);
    expect(offered.map(({ form }) => form)).toEqual([akimat, toAkimat, school]);
  });

  it('keeps two bodies of one name apart, by where they are', () => {
    const other = { ...school, ru: 'Средняя школа № 1 села Жанатурмыс' };
    const offered = addresseesOf(
      directoryOf({ name: school, address: 'Ақбұлақ' }, { name: other, address: 'Жаңатұрмыс' }),
      'kk',
    );
    expect(offered.map(({ label, form }) => [label, form])).toEqual([
      ['№ 1 орта мектеп · Ақбұлақ', school],
      ['№ 1 орта мектеп · Жаңатұрмыс', other],
    ]);
    expect(new Set(offered.map((each) => each.id)).size).toBe(2);
  });

  it('offers a text once that is name and addressing alike', () => {
    expect(addresseesOf(directoryOf({ name: akimat, addressing: akimat }), 'kk')).toHaveLength(1);
  });
});
