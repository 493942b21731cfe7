import { expect, test } from 'vitest';
import { caseId, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Command } from './commands.ts';
import { openConflicts } from './conflicts.ts';
import { linkedCases } from './linked-cases.ts';

const grown = (id: string, parent: string): Command => ({
  ...(openAppeal(id) as Extract<Command, { do: 'openCase' }>),
  ...{ matter: 'resolution', parent: caseId(parent), facts: [] },
});
const link = (one: string, other: string): Command => ({
  ...{ do: 'linkCases', case: caseId(one), to: caseId(other) },
});
const unlink = (one: string, other: string, reason: string): Command => ({
  ...{ do: 'unlinkCases', case: caseId(one), to: caseId(other), reason },
});
const seenFrom = (desk: Workstation, id: string) =>
  linkedCases(desk.get(id), desk.state).map(({ case: { id: other }, relation }) => `${relation} ${other}`);

/** Two desks of one office, with two appeals that nobody has linked. */
function desks(): [Workstation, Workstation] {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.found();
  for (const id of ['appeal', 'other']) a.do(openAppeal(id));
  a.meet(b);
  return [a, b];
}

test('two desks that link the same cases at once agree: each page shows the other once, and nothing is to be settled', () => {
  const [a, b] = desks();
  a.do(link('appeal', 'other'));
  b.do(link('other', 'appeal'));
  a.meet(b);
  for (const desk of [a, b]) {
    expect(seenFrom(desk, 'appeal')).toEqual(['beside other']);
    expect(seenFrom(desk, 'other')).toEqual(['beside appeal']);
    expect(openConflicts(desk.state)).toEqual([]);
  }
});

test('what grew from a case is seen from it and sees it, through every step between', () => {
  const [a] = desks();
  a.do(grown('resolution', 'appeal'));
  a.do(grown('inspection', 'resolution'));
  a.do(grown('protest', 'appeal'));
  expect(seenFrom(a, 'appeal')).toEqual(['below resolution', 'below protest', 'below inspection']);
  expect(seenFrom(a, 'inspection')).toEqual(['above resolution', 'above appeal']);
});

test('a ring of parents ends where it began', () => {
  const [a] = desks();
  a.do(grown('x', 'y'));
  a.do(grown('y', 'x'));
  expect(seenFrom(a, 'x')).toEqual(['above y']);
});

test('a link is taken back with a reason, on both pages, and may be made again', () => {
  const [a] = desks();
  a.do(link('appeal', 'other'));
  expect(a.refusal(unlink('other', 'appeal', ' '))).toMatchObject({ code: 'CASE_REASON_MISSING' });
  a.do(unlink('other', 'appeal', 'другой заявитель'));
  expect(seenFrom(a, 'appeal')).toEqual([]);
  expect(a.refusal(unlink('appeal', 'other', 'x'))).toMatchObject({ code: 'CASE_LINK_UNKNOWN' });
  a.do(link('appeal', 'other'));
  expect(seenFrom(a, 'other')).toEqual(['beside appeal']);
});

test('nothing is linked with itself, nor twice, nor with what it grew from', () => {
  const [a] = desks();
  a.do(grown('resolution', 'appeal'));
  expect(a.refusal(link('appeal', 'appeal'))).toMatchObject({ code: 'CASE_LINK_ITSELF' });
  expect(a.refusal(link('appeal', 'resolution'))).toMatchObject({ code: 'CASE_LINK_KNOWN' });
  expect(a.refusal(link('appeal', 'nowhere'))).toMatchObject({ code: 'CASE_UNKNOWN' });
  a.do(link('appeal', 'other'));
  expect(a.refusal(link('other', 'appeal'))).toMatchObject({ code: 'CASE_LINK_KNOWN' });
});
