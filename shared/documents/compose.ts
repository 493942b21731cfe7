import { capitalised } from '../kernel/capitalised.ts';
import { assertNever, invariant } from '../kernel/invariant.ts';
import { formatDate } from './format-date.ts';
import { formatReference } from './format-reference.ts';
import type { Language } from './language.ts';
import { fillPhrase, findPhrase, type PhraseTree } from './phrase.ts';
import type { Block, Sentence } from './print-model.ts';
import type { Item, Part, Template } from './template.ts';
import { allHold, type Value, type Values } from './values.ts';

/** The words of one kind of document in one language. */
export interface PhraseBook {
  /** Phrases with `{{placeholders}}`. */
  readonly document: PhraseTree;
  /** What a choice is called inside a sentence: value → choice → grammatical form. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

interface Writing {
  readonly values: Values;
  readonly book: PhraseBook;
  readonly language: Language;
}

/** Room left by hand where a value is not given yet: a draft can be read before it is complete. */
export const gap = '________';

/** The blocks of a template in one language. The values are the same for both languages. */
export function composeBlocks(template: Template, writing: Writing): Block[] {
  return template
    .filter(({ when }) => allHold(when, writing.values))
    .flatMap((part) => composePart(part, writing));
}

function composePart(part: Part, writing: Writing): Block[] {
  switch (part.part) {
    case 'addressee':
      return [{ block: 'addressee', lines: linesOf(part.value, writing) }];
    case 'words':
      return linesOf(part.value, writing).map((sentence) => ({ block: 'paragraph', sentence }));
    case 'list':
      return someItems('decimal', composeItems(part.items, writing));
    case 'references':
      return someItems('bracket', referencesOf(part.value, writing));
    case 'title':
    case 'subject':
    case 'call':
      return [{ block: part.part, sentence: say(part.phrase, writing) }];
    case 'paragraph':
    case 'note':
      return [{ block: part.part, sentence: startWithCapital(say(part.phrase, writing)) }];
  }
}

/** A lone item is not numbered: it is a paragraph. */
function someItems(marker: 'decimal' | 'bracket', items: Sentence[]): Block[] {
  const [first, ...others] = items;
  if (first === undefined) return [];
  return others.length === 0 ? [{ block: 'paragraph', sentence: first }] : [{ block: 'list', marker, items }];
}

function composeItems(items: readonly Item[], writing: Writing): Sentence[] {
  return items
    .filter(({ when }) => allHold(when, writing.values))
    .flatMap((item) =>
      'phrase' in item ? [startWithCapital(say(item.phrase, writing))] : linesOf(item.value, writing),
    );
}

/** The lines a person typed, without empty ones; one gap if nothing was typed. */
function linesOf(name: string, { values, language }: Writing): Sentence[] {
  const value = values[name];
  if (value === undefined) return [{ source: name, text: gap }];
  invariant(value.kind === 'text', `"${name}" is not text`);
  const lines = value.text[language]
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.length === 0 ? [gap] : lines).map((text) => ({ source: name, text }));
}

function referencesOf(name: string, { values, language }: Writing): Sentence[] {
  const value = values[name];
  if (value === undefined) return [{ source: name, text: gap }];
  invariant(value.kind === 'references', `"${name}" is not a list of references`);
  return value.references.map((reference, index) => ({
    source: name,
    text: `${formatReference(reference, 'nominative', language)}${index < value.references.length - 1 ? ';' : '.'}`,
  }));
}

function say(key: string, writing: Writing): Sentence {
  const text = fillPhrase(findPhrase(writing.book.document, key), (name, form) => {
    const value = writing.values[name];
    return value === undefined ? gap : sayValue(name, value, form, writing);
  });
  return { source: key, text };
}

function sayValue(name: string, value: Value, form: string, { book, language }: Writing): string {
  switch (value.kind) {
    case 'text':
      return value.text[language].trim().replaceAll(/\s+/g, ' ') || gap;
    case 'mark':
      return value.mark;
    case 'number':
      return String(value.number);
    case 'date':
      return formatDate(value.date, form, language);
    case 'choice':
      return value.choices.map((choice) => sayChoice(book, name, choice, form)).join(', ');
    case 'references':
      return value.references.map((reference) => formatReference(reference, form, language)).join('; ');
    default:
      return assertNever(value);
  }
}

function sayChoice(book: PhraseBook, name: string, choice: string, form: string): string {
  const said = book.forms[name]?.[choice]?.[form];
  invariant(said !== undefined, `no form "${form}" of ${name} "${choice}"`);
  return said;
}

/** A sentence may begin with a placed value, written small elsewhere; a subject line stays as it is under the title. */
function startWithCapital({ source, text }: Sentence): Sentence {
  return { source, text: capitalised(text) };
}
