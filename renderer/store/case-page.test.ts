import { describe, expect, test } from 'vitest';
import { shippedLaw } from '#shared/cases/desk-law.ts';
import { openConflicts } from '#shared/cases/conflicts.ts';
import { casesWithLeftOut } from '#shared/cases/issued-text.ts';
import { keepRunning } from '#shared/cases/kept-running.ts';
import { awaitedDeliveries, worklist } from '#shared/cases/lists.ts';
import { officeOf } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { regionalNews } from '#shared/cases/regional-news.ts';
import { CaseSearch } from '#shared/cases/search/case-search.ts';
import { caseId, chief, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import { everything } from '../features/cases/case-list-slice.ts';
import { listCases } from '../features/cases/list-cases.ts';
import { readPage, writePage } from './case-page.ts';
import { frame, unframe } from './frames.ts';
import type { Bytes } from './sealed-record.ts';

const { running, workingDays } = shippedLaw();
const today = day('2026-05-08');

/** An office of some cases; on the first an act was begun and two letters, one of which was issued and sent. */
function anOffice(): OfficeState {
  const desk = new Workstation('a');
  desk.do({ do: 'admitUser', user: chief });
  for (let at = 1; at <= 60; at += 1) desk.do(openAppeal(`case-${at}`));
  const [about, kind] = [{ case: caseId('case-1') }, 'interim-answer'];
  desk.do({ do: 'draftAct', ...about, act: 'protest', fields: { circumstances: 'Мән-жайлар' } });
  for (const digit of ['1', '2']) {
    const letter = LetterId.parse(`${digit.repeat(8)}-1111-4111-8111-111111111111`);
    desk.do({ do: 'draftLetter', ...about, kind, letter, fields: { text: `Хат ${digit}` } });
    if (digit === '1')
      desk.do({ do: 'issueLetter', ...about, kind, letter, number: '1-1/1', on: today, signer: chief.id });
  }
  return desk.state;
}

function pageOf({ cases }: OfficeState): Promise<Bytes> {
  return writePage([...cases.values()].map((each) => ({ case: each, records: [1], running: running(each) })));
}

async function officeOn(page: Bytes): Promise<OfficeState> {
  const entries = await readPage(page);
  for (const each of entries) keepRunning(each.case, { version: '', running: each.running });
  return officeOf({ history: [], waiting: new Map(), cases: entries.map((each) => each.case) });
}

describe('a case that is kept in parts', () => {
  test('is the case that was written, whoever reads, copies or writes it down', async () => {
    const { cases } = anOffice();
    const read = await readPage(await pageOf(anOffice()));
    expect(new Map(read.map((each) => [each.case.id, each.case]))).toEqual(cases);
    const copies = read.map((each) => ({
      ...each.case,
      letters: each.case.letters.map((one) => ({ ...one })),
    }));
    expect(copies).toEqual([...cases.values()]);
    expect(read.map((each) => JSON.parse(JSON.stringify(each.case)) as unknown)).toEqual([...cases.values()]);
    expect(read.map((each) => each.running)).toEqual([...cases.values()].map(running));
    expect('draft' in (read[1]?.case ?? {})).toBe(false);
  });

  test('is the same, part by part, for everybody who looks at one time', async () => {
    const [first] = await readPage(await pageOf(anOffice()));
    expect(first?.case.facts).toBe(first?.case.facts);
    expect(first?.case.letters[1]?.draft).toBe(first?.case.letters[1]?.draft);
  });
});

test('the screens of the morning ask for no facts and no texts', async () => {
  const written = anOffice();
  const [rows, ...packs] = unframe(await pageOf(written));
  const wrecked = frame([rows ?? new Uint8Array(), ...packs.map(() => new Uint8Array([7, 7, 7]))]);
  const office = await officeOn(wrecked);
  expect(() => office.cases.get(caseId('case-1'))?.facts).toThrow();
  const seen = (state: OfficeState) => {
    const search = new CaseSearch();
    for (const _pause of search.takeIn(state.cases)) continue;
    return [
      worklist(state, { today, running, workingDays }).map(({ case: { id }, term, bucket }) => [
        id,
        term,
        bucket,
      ]),
      listCases({ cases: state.cases, today, running }, { ...everything, held: null, found: null }).map(
        ({ case: { title, source }, next, status }) => [title, source, next, status],
      ),
      search.find(state.cases, '1-1/1').map(({ item }) => item.id),
      ...[
        awaitedDeliveries(state, today),
        casesWithLeftOut(state),
        openConflicts(state),
        regionalNews(state),
      ],
    ];
  };
  expect(seen(office)).toEqual(seen(written));
  expect(seen(office)[0]).not.toEqual([]);
});
