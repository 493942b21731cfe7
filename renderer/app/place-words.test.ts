import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import app from '#locales/kk/app.json' with { type: 'json' };
import { ok } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { inPlaceWords } from './place-words.ts';

const answering = (value: unknown): Ask => inPlaceWords((() => Promise.resolve(ok(value))) as Ask);

beforeAll(async () => {
  await i18next.init({ lng: 'kk', resources: { kk: { app } } });
});

test('the folder of documents is named in the language of the window, however the system keeps it', async () => {
  const place = { token: 'a'.repeat(32), kind: 'documents' };
  const listed = answering({ places: [{ ...place, label: String.raw`Documents\Прокурор үстелі` }] });
  expect(await listed('places.list', {})).toMatchObject({
    value: { places: [{ label: String.raw`Құжаттар\Прокурор үстелі` }] },
  });
  const written = answering({ shown: 'Documents/Прокурор үстелі/1.pdf' });
  const job = { place: place.token, name: '1.pdf', content: '' };
  expect(await written('files.write', job)).toEqual(ok({ shown: 'Құжаттар/Прокурор үстелі/1.pdf' }));
});

test('any other place keeps its name', async () => {
  const places = [{ token: 'b'.repeat(32), kind: 'removable', label: 'Documents of Асан' }];
  expect(await answering({ places })('places.list', {})).toEqual(ok({ places }));
});
