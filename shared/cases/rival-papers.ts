import { z } from 'zod';
import { composeDocument } from '../acts/compose-act.ts';
import { readDraft } from '../acts/draft.ts';
import { findLetter } from '../acts/letters/registry.ts';
import type { ActFields } from '../acts/field.ts';
import type { PaperDefinition } from '../acts/paper.ts';
import { findAct } from '../acts/registry.ts';
import { languages, type Language } from '../documents/language.ts';
import { sentencesOf } from '../documents/print-model.ts';
import { presentPayload } from '../journal/event-kind.ts';
import type { EventId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { caseEvents } from './case-events.ts';
import type { OfficeState } from './case.ts';
import { paperFrame, type TrailOnPaper } from './paper-frame.ts';
import { ActDrafted, ActIssued, LetterDrafted, LetterIssued } from './payloads.ts';

/** A sentence of a paper that only one of several versions of it says. */
export interface OwnSentence {
  readonly language: Language;
  readonly text: string;
}

/**
 * Of each entry that wrote or issued one paper, what only it would print: two of one day, number and signer differ in
 * nothing else. None of any where one of them names no text, or a text of a newer release.
 */
export function ownSentences(
  events: readonly JournalEvent[],
  state: OfficeState,
): ReadonlyMap<EventId, readonly OwnSentence[]> {
  const papers = events.map((event) => ({ id: event.id, sentences: sentencesIn(event, state) }));
  if (papers.some(({ sentences }) => sentences.length === 0)) return new Map();
  const isShared = (sentence: OwnSentence) =>
    papers.every(({ sentences }) => sentences.some((other) => isSame(sentence, other)));
  return new Map(
    papers.map(({ id, sentences }) => [id, sentences.filter((sentence) => !isShared(sentence))] as const),
  );
}

const isSame = (a: OwnSentence, b: OwnSentence) => a.language === b.language && a.text === b.text;

function sentencesIn(event: JournalEvent, state: OfficeState): OwnSentence[] {
  const written = writtenIn(event);
  const author = state.users.get(event.author);
  if (!written || !author) return [];
  const frame = paperFrame(written, state, author);
  return languages.flatMap((language) =>
    composeDocument(written.definition, written.fields, { ...frame, language })
      .blocks.flatMap(sentencesOf)
      // Who wrote it is told beside it.
      .filter(({ source }) => source !== 'executor')
      .map(({ text }) => ({ language, text })),
  );
}

interface WrittenPaper {
  readonly definition: PaperDefinition;
  readonly fields: ActFields;
  readonly trail: TrailOnPaper;
}

const writing: readonly string[] = ['act.drafted', 'act.issued', 'letter.drafted', 'letter.issued'];
const Written = z.union([ActIssued, LetterIssued, ActDrafted, LetterDrafted]);

function writtenIn(event: JournalEvent): WrittenPaper | undefined {
  const known = writing.includes(event.type) ? presentPayload(event, caseEvents) : undefined;
  const payload = Written.safeParse(known).data;
  if (payload?.fields === undefined) return undefined;
  const definition = 'act' in payload ? findAct(payload.act) : findLetter(payload.kind);
  const read = definition && readDraft(definition, payload.fields);
  if (!definition || !read?.ok) return undefined;
  const trail = { draft: event, ...('number' in payload && { issued: payload }) };
  return { definition, fields: read.value, trail };
}
