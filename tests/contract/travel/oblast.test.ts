import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { removeAccount, setAccount } from '#server/oblast/accounts.ts';
import { OfficeFolds } from '#server/services/office-folds.ts';
import { OfficeId } from '#shared/journal/ids.ts';
import { caseId } from '../journal/workstation.ts';
import { OblastBrowser, regionWithADistrict, signedIn } from './oblast-kit.ts';
import type { TestRegion } from './region-kit.ts';

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>'; drop table events; --`;
let region: TestRegion;
let head: OblastBrowser;

beforeAll(async () => {
  region = await regionWithADistrict(hostile);
  head = await signedIn(region, 'oblastProsecutor');
});
afterAll(() => region.database.close());

const state = async () => (await new OfficeFolds(region.database).of(OfficeId.parse('o1'))).state;

describe('the door of the oblast', () => {
  test('shows nothing to who is not signed in', async () => {
    const stranger = new OblastBrowser(createApp(region, false));
    for (const path of [
      '',
      '/cases',
      '/devices',
      '/statistics',
      '/registrations',
      '/districts/o1',
      '/cases/o1/case-1',
    ])
      expect((await stranger.get(`/oblast${path}`)).headers.location).toBe('/oblast/sign-in');
    const act = await stranger.postBare('/oblast/districts/o1/assign', { number: '1', text: 'x', due: '' });
    expect([act.statusCode, act.headers.location]).toEqual([303, '/oblast/sign-in']);
  });

  test('is closed for a quarter of an hour after five wrong tries, and says the same of an unknown name', async () => {
    const passphrase = await setAccount(region, {
      ...{ login: 'clerk', name: 'К', post: { kk: 'к', ru: 'к' }, role: 'staff' },
    });
    const browser = new OblastBrowser(createApp(region, false));
    const attempt = async (login: string, word: string) =>
      (await browser.postBare('/oblast/sign-in?lang=ru', { login, passphrase: word })).body;
    expect(await attempt('nobody', 'x')).toContain('Имя или пароль неверны');
    for (let wrong = 0; wrong < 5; wrong += 1) expect(await attempt('clerk', 'x')).toContain('неверны');
    expect(await attempt('clerk', passphrase)).toContain('вход временно закрыт');
    region.clock.now += 16 * 60_000;
    expect((await browser.postBare('/oblast/sign-in', { login: 'Clerk ', passphrase })).statusCode).toBe(303);
    expect(await removeAccount(region, 'clerk')).toBe(true);
    expect((await browser.get('/oblast')).headers.location).toBe('/oblast/sign-in');
  });

  test('gives a cookie that no script, no other site and no plain proxy can take', async () => {
    const passphrase = await setAccount(region, {
      ...{ login: 'c2', name: 'К', post: { kk: 'к', ru: 'к' }, role: 'staff' },
    });
    const browser = new OblastBrowser(createApp(region, false));
    const over = { 'x-forwarded-proto': 'https' };
    const answer = await browser.postBare('/oblast/sign-in', { login: 'c2', passphrase }, over);
    const cookie = String(answer.headers['set-cookie']);
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/oblast'])
      expect(cookie).toContain(word);
    expect(await region.database.query('select token_hash from sessions')).not.toContainEqual({
      token_hash: browser.cookies.get('desk_session'),
    });
    const forged = await browser.postBare('/oblast/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
    expect(forged.statusCode).toBe(403);
  });
});

describe('a page of the oblast', () => {
  const pages = [
    '/oblast',
    '/oblast/cases',
    '/oblast/registrations',
    '/oblast/devices',
    '/oblast/statistics',
  ];

  test.each(['kk', 'ru'])(
    'is whole in %s: no text is missing, no script, a policy that allows none',
    async (language) => {
      for (const path of [
        ...pages,
        '/oblast/districts/o1',
        '/oblast/cases/o1/case-1',
        '/oblast/cases/o1/case-3',
      ]) {
        const page = await head.get(`${path}?lang=${language}`);
        expect([path, page.statusCode]).toEqual([path, 200]);
        expect(page.body).toContain(`<html lang="${language}">`);
        expect(page.body.replace(/<[^>]*>/g, ' ')).not.toMatch(/\b[a-zA-Z]+\.[a-zA-Z.-]+\b|\{\{/);
        expect(page.body).not.toMatch(/<script|<img|onerror=alert\(2\)>|style="/);
        expect(page.headers['content-security-policy']).toContain("default-src 'none'");
        expect(page.headers['cache-control']).toBe('no-store');
      }
      expect((await head.get(`/oblast/cases?search=drop%20table`)).body).toContain('&lt;script&gt;');
    },
  );

  test('counts what is overdue and by whom', async () => {
    const page = (await head.get('/oblast?lang=ru')).body.replace(/<[^>]*>/g, ' ');
    expect(page).toMatch(/Ескелді ауданының прокуратурасы\s+\d+\s+[1-9]\d*/);
    expect(page).toContain('А.Б. Серікұлы: ');
  });

  test('finds cases however the letters are typed, and only those', async () => {
    const found = async (search: string) =>
      [
        ...(await head.get(`/oblast/cases?search=${encodeURIComponent(search)}`)).body.matchAll(
          /cases\/o1\/(case-\d)/g,
        ),
      ].map(([, id]) => id);
    expect(await found('жер телими')).toEqual(['case-1']);
    expect(await found('ОТЕГЕНОВА')).toEqual(['case-1']);
    expect(await found('2-07/1-1')).toEqual(['case-3']);
    expect(await found("' union select 1 --")).toEqual([]);
    expect((await found('')).length).toBe(3);
  });

  test('names the workstations not heard from and for how many days', async () => {
    region.clock.now += 12 * 24 * 60 * 60_000;
    await region.database.query('update sessions set expires_at = $1', ['2027-01-01']);
    const page = (await head.get('/oblast/devices?lang=ru')).body.replace(/<[^>]*>/g, ' ');
    expect(page).toMatch(/30\.05\.2026\s+12/);
  });

  test('compares a period with the one before it', async () => {
    const page = await head.get('/oblast/statistics?from=2026-04-16&to=2026-04-30&lang=ru');
    const text = page.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('16.04.2026 – 30.04.2026');
    expect(text).toContain('01.04.2026 – 15.04.2026');
    expect(text).toContain('Ескелді ауданының прокуратурасы 3 (0)');
    expect(page.body).toContain('<svg role="img"');
  });
});

describe('an act of the region', () => {
  test('registers an inspection: only the registrar, once, and the case says so', async () => {
    const registrar = await signedIn(region, 'registrar');
    const path = '/oblast/cases/o1/case-2';
    expect((await head.get(path)).body).not.toContain(`${path}/register`);
    const refused = await head.post(`${path}/register`, { number: '26190000012' });
    expect([refused.statusCode, (await state()).cases.get(caseId('case-2'))?.regional]).toEqual([
      422,
      undefined,
    ]);
    expect((await registrar.get('/oblast/registrations')).body).toContain(path);
    const done = await registrar.post(`${path}/register`, { number: ' 26190000012 ' }, path);
    expect([done.statusCode, done.headers.location]).toEqual([303, path]);
    expect((await state()).cases.get(caseId('case-2'))?.regional?.registration).toMatchObject({
      number: '26190000012',
      by: { role: 'registrar' },
    });
    expect((await registrar.get('/oblast/registrations')).body).not.toContain(path);
    expect((await registrar.post(`${path}/register`, { number: '9' })).statusCode).toBe(422);
  });

  test('decides on a lower prosecutor’s act, by one whom the law lets (43.3)', async () => {
    const path = '/oblast/cases/o1/case-3';
    const fields = { decision: 'annulled', number: '1-05/44', reason: hostile };
    const clerk = await signedIn(region, 'staff');
    expect((await clerk.post(`${path}/review`, fields)).statusCode).toBe(422);
    expect((await head.post(`${path}/review`, { ...fields, decision: 'burnt' })).statusCode).toBe(422);
    expect((await head.post(`${path}/review`, fields)).headers.location).toBe(path);
    const page = (await head.get(`${path}?lang=ru`)).body;
    expect(page).toContain('Вышестоящий прокурор отменил акт: 1-05/44');
    expect(page).not.toContain('<script>');
    expect(page).toContain('закончен');
  });

  test('needs the token of the page it stands on', async () => {
    const fields = { number: '1', text: 'Тексеріңіз', due: '' };
    expect((await head.postBare('/oblast/districts/o1/assign', fields)).statusCode).toBe(403);
    expect(
      (await head.postBare('/oblast/districts/o1/assign', { ...fields, formToken: 'x' })).statusCode,
    ).toBe(403);
    expect((await state()).regional).toBeUndefined();
    expect((await head.post('/oblast/districts/o1/assign', fields)).statusCode).toBe(303);
    expect((await state()).regional?.assignments).toMatchObject([{ text: 'Тексеріңіз', number: '1' }]);
  });

  test('speaks to no office and no case that is not there', async () => {
    const fields = { number: '1', text: 'x', due: '' };
    for (const office of ['o2', `x' or '1'='1`, hostile])
      expect(
        (await head.post(`/oblast/districts/${encodeURIComponent(office)}/assign`, fields)).headers.location,
      ).toBe('/oblast');
    expect((await head.get('/oblast/cases/o1/case-9')).headers.location).toBe('/oblast');
    expect(await region.database.query('select count(*)::int as n from events')).toMatchObject([
      { n: expect.any(Number) as number },
    ]);
  });
});
