import { deskLawOf } from '#shared/cases/desk-law.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { prefilledDraft } from '#shared/acts/prefill.ts';
import { findAct } from '#shared/acts/registry.ts';
import type { Case, User } from '#shared/cases/case.ts';
import type { Command } from '#shared/cases/commands.ts';
import { decide } from '#shared/cases/decide.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { SubjectId, UserId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import { registryOfActs } from '../check-act.ts';
import type { OpenedOffice } from '../open-office.ts';
import { demoCases, demoColleagues, demoHead, type DemoCase } from './demo-office.ts';

const newUser = () => UserId.parse(crypto.randomUUID());

/** Fills a founded demo office by the very commands a person gives: the law counts its days as it counts real ones. */
export async function seedDemo({ journal, user }: Pick<OpenedOffice, 'journal' | 'user'>, today: PlainDate) {
  const author: User = { ...demoHead, id: user };
  const give = async (command: Command, on = today): Promise<void> => {
    const { law, loadedLaw } = deskLawOf(journal.state());
    const decided = decide(command, journal.state(), {
      author,
      today: on,
      law,
      ...registryOfActs(loadedLaw),
    });
    invariant(decided.ok, `the demo office does what may be done: ${command.do}`);
    const recorded = await journal.append(decided.value);
    invariant(recorded.ok, 'the memory of the window takes what is recorded');
  };
  const people = [author, ...demoColleagues.map((card) => ({ ...card, id: newUser() }))];
  for (const person of people.slice(1)) await give({ do: 'admitUser', user: person });
  for (const each of demoCases) {
    const id = SubjectId.parse(crypto.randomUUID());
    const came = addDays(today, -each.daysAgo);
    await give({ do: 'openCase', case: id, ...opening(each, came) }, came);
    const to = people[each.hands];
    if (to && to.id !== user) await give({ do: 'handOver', cases: [id], to: to.id, reason: each.title });
    const begun = each.papers ? papersBegun(each.papers, journal.state().cases.get(id)) : [];
    for (const command of begun) await give(command);
  }
}

/** A letter of a case and an act drawn up on it, as they begin: with what the case knows. */
function papersBegun(papers: NonNullable<DemoCase['papers']>, found: Case | undefined): Command[] {
  invariant(found, 'what was just opened is there');
  const { id, parties, source } = found;
  const brief = { ...found, facts: found.facts.map(({ fact }) => fact) };
  const [letter, act] = [findLetter(papers.letter), findAct(papers.act)];
  invariant(letter && act, 'the desk writes what its demo office shows');
  const grown = SubjectId.parse(crypto.randomUUID());
  const begun = { letter: LetterId.parse(crypto.randomUUID()), kind: letter.id };
  const card = { matter: act.matter, title: papers.about, parties, source, parent: id, facts: [] };
  return [
    { do: 'draftLetter', case: id, ...begun, fields: prefilledDraft(letter, brief) },
    { do: 'openCase', case: grown, ...card },
    { do: 'draftAct', case: grown, act: act.id, fields: prefilledDraft(act, brief) },
  ];
}

function opening({ matter, title, applicant, body, source, number, facts }: DemoCase, on: PlainDate) {
  return {
    matter,
    title,
    facts: facts((days) => addDays(on, days)),
    parties: { ...(applicant !== undefined && { applicant: { name: applicant } }), body },
    source: { kind: source, ...(number && { number: number(on.slice(0, 4)) }) },
  };
}
