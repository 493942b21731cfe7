import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#server/database/open-database.ts';
import { OfficeFolds } from '#server/services/office-folds.ts';
import { writeRegional } from '#server/services/region-journal.ts';
import { openRegion } from '#server/start-server.ts';
import { decideForRegion } from '#shared/cases/regional-deciders.ts';
import { UserId } from '#shared/journal/ids.ts';
import { day } from '../journal/workstation.ts';
import { makeWriter } from './kit.ts';
import { runServerCommand, startProcess } from './server-process.ts';
import { postgresBinaries, postgresStorage } from './storages.ts';
import { enrolOverWire, fetchCard, pullOverWire, putOverWire, receiptIn } from './wire.ts';

const storage = postgresBinaries === undefined ? undefined : postgresStorage(postgresBinaries);
afterAll(() => storage?.stop());

describe.skipIf(storage === undefined)('two instances behind one address, over one PostgreSQL', () => {
  test('start together on an empty database, take bundles of one office at once, and are one server', async () => {
    const { databaseUrl } = await storage!.fresh();
    const start = (offices: string[]) => startProcess('', offices, databaseUrl);
    const [left, right] = await Promise.all([start(['medeu', 'medeu']), start([])]);
    const [card, same] = await Promise.all([fetchCard(left.url), fetchCard(right.url)]);
    expect(same).toEqual(card);
    const first = (await makeWriter('dev-first')).writeMany(40);
    const second = (await makeWriter('dev-second')).writeMany(40);
    const codes = await runServerCommand({ databaseUrl }, 'code', '--office', 'medeu', '--office', 'medeu');
    for (const [at, writer] of [first, second].entries()) {
      const code = codes.said[at]?.split(' ').at(-1) ?? '';
      expect((await enrolOverWire([left, right][at]!.url, code, writer)).status).toBe(200);
    }
    const answers = await Promise.all(
      [left, right, left, right].map(async ({ url }, at) => {
        const sender = at < 2 ? first : second;
        return receiptIn(await putOverWire(url, card, sender, await sender.content()), card);
      }),
    );
    expect(answers.flatMap(({ refused }) => refused)).toEqual([]);
    expect(answers.map(({ accepted }) => accepted[0]?.upTo)).toEqual([40, 40, 40, 40]);
    const body = await pullOverWire(right.url, card, second, {});
    expect(body?.vector).toEqual({ 'dev-first.1': 40, 'dev-second.1': 40 });
    expect(await (await fetch(`${left.url}/ready`)).json()).toEqual({ status: 'ready' });
    expect(await Promise.all([left.stop(), right.stop()])).toEqual([0, 0]);
  }, 120_000);

  test('write the region’s acts into one journal without a gap and without a fork', async () => {
    const place = await storage!.fresh();
    const regions = [await openRegion(place), await openRegion(place)];
    const by = {
      name: 'Б. Сапарова',
      post: { kk: 'облыс', ru: 'область' },
      role: 'oblastProsecutor',
    } as const;
    const context = { by, today: day('2026-05-04'), may: () => true };
    const address = {
      office: (await makeWriter('dev-a')).keys.card.office,
      author: UserId.parse('account-1'),
    };
    const folds = regions.map(({ database }) => new OfficeFolds(database));
    const texts = Array.from({ length: 10 }, (_, at) => `тапсырма ${at}`);
    await Promise.all(
      texts.map((text, at) =>
        writeRegional(regions[at % 2]!, folds[at % 2]!, address, (state) =>
          decideForRegion('giveAssignment', { number: String(at), text }, { state, context }),
        ),
      ),
    );
    for (const fold of folds) {
      const { state } = await fold.of(address.office);
      expect(state.regional?.assignments.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
      expect(state.heads).toHaveLength(1);
    }
    for (const { database } of regions) await database.close();
  });

  test('say that they are not ready when another has brought the database to a newer shape', async () => {
    const place = await storage!.fresh();
    const server = await startProcess('', [], place.databaseUrl);
    const database = await openDatabase(place);
    await database.query(`insert into migrations values (99, '0099-newer', '')`);
    await database.close();
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'other release' }]);
    expect(await server.stop()).toBe(0);
  }, 60_000);
});

describe('the command line says in one sentence what is wrong', () => {
  test.each([
    [['serve', '--port', 'abc'], 2, '"abc" is no port: name a number from 0 to 65535 with --port'],
    [['serve', '--port', '70000'], 2, '"70000" is no port'],
    [['account', '--login', 'Ә'], 2, 'the account needs --login'],
    [['exchange', '--folder', '/nowhere/at/all'], 1, 'there is no such folder (/nowhere/at/all)'],
    [['exchange', '--folder', import.meta.filename], 1, 'this is a file, not a folder'],
  ])(
    '%j',
    async (given, code, sentence) => {
      const { databaseUrl } = storage ? await storage.fresh() : { databaseUrl: undefined };
      const answer = await runServerCommand({ databaseUrl }, ...given);
      expect(answer).toEqual({ code, said: [expect.stringContaining(sentence)] });
    },
    60_000,
  );

  test('an account is made with a passphrase shown once, and removed', async () => {
    if (!storage) return;
    const place = await storage.fresh();
    const posts = ['--post-kk', 'облыс прокуроры', '--post-ru', 'прокурор области'];
    const account = ['--login', 'head', '--name', 'Б. Сапарова', ...posts, '--role', 'oblastProsecutor'];
    const made = await runServerCommand(place, 'account', ...account);
    expect(made).toEqual({
      code: 0,
      said: [expect.stringMatching(/^passphrase head ([0-9A-Z]{5}-){4}[0-9A-Z]{5}/)],
    });
    expect((await runServerCommand(place, 'remove-account', '--login', 'head')).said).toEqual([
      'removed head',
    ]);
    expect((await runServerCommand(place, 'remove-account', '--login', 'head')).code).toBe(1);
  }, 60_000);
});
