import type { PlainDate } from '../kernel/plain-date.ts';
import { composeBlocks, gap, type PhraseBook } from './compose.ts';
import { pixelsOf, printedSize, type Emblem } from './emblem.ts';
import { formatDate } from './format-date.ts';
import type { Bilingual, Language } from './language.ts';
import { fillPhrase } from './phrase.ts';
import type { Block, LetterheadSide, PrintModel } from './print-model.ts';
import type { Template } from './template.ts';
import { documentTexts } from './texts.ts';
import type { Values } from './values.ts';

/** Whose blank it is. */
export interface PaperOffice {
  readonly name: Bilingual;
  readonly region: Bilingual;
  readonly address: Bilingual;
  readonly phone: string;
}

/** Who signs: post, class rank (47.3; empty when there is none), initials and surname. */
export interface PaperSigner {
  readonly post: Bilingual;
  readonly rank: Bilingual;
  readonly name: Bilingual;
}

/** What surrounds the text: given by the office and the register, not by the author of the text. */
export interface PaperFrame {
  readonly office: PaperOffice;
  readonly emblem?: Emblem | undefined;
  readonly signer: PaperSigner;
  /** The outgoing number; a draft has none. */
  readonly number?: string | undefined;
  readonly date?: PlainDate | undefined;
  readonly executor?: { readonly name: Bilingual; readonly phone: string } | undefined;
}

export interface PaperText {
  readonly name: string;
  readonly template: Template;
  readonly book: PhraseBook;
  readonly values: Values;
}

/** A whole document in one language: blank, number, text, signature. Works on an incomplete draft, leaving gaps. */
export function composePrintModel(text: PaperText, frame: PaperFrame, language: Language): PrintModel {
  const words = documentTexts[language];
  return {
    language,
    title:
      frame.number === undefined
        ? text.name
        : fillPhrase(words.title, (part) => (part === 'name' ? text.name : (frame.number ?? ''))),
    blocks: [
      letterheadOf(frame, language),
      {
        block: 'registration',
        date: frame.date === undefined ? gap : formatDate(frame.date, 'nominative', language),
        number: fillPhrase(words.number, () => frame.number ?? gap),
      },
      ...composeBlocks(text.template, { values: text.values, book: text.book, language }),
      {
        block: 'signature',
        post: frame.signer.post[language],
        rank: frame.signer.rank[language],
        name: frame.signer.name[language],
      },
      ...executorOf(frame, language),
    ],
  };
}

/** The blank is bilingual whatever the language of its text: Kazakh at the left, Russian at the right (47.4). */
function letterheadOf({ office, emblem }: PaperFrame, language: Language): Block {
  const pixels = emblem && pixelsOf(emblem);
  return {
    block: 'letterhead',
    sides: { kk: sideOf(office, 'kk'), ru: sideOf(office, 'ru') },
    ...(emblem &&
      pixels && {
        emblem: { png: emblem.png, alt: documentTexts[language].emblem, size: printedSize(pixels) },
      }),
  };
}

function sideOf({ name, region, address, phone }: PaperOffice, language: Language): LetterheadSide {
  const words = documentTexts[language];
  return {
    above: [words.letterhead, region[language]],
    name: name[language],
    below: [address[language], fillPhrase(words.phone, () => phone)],
  };
}

function executorOf({ executor }: PaperFrame, language: Language): Block[] {
  if (executor === undefined) return [];
  const words = documentTexts[language];
  return [
    {
      block: 'executor',
      lines: [
        fillPhrase(words.executor, () => executor.name[language]),
        fillPhrase(words.phone, () => executor.phone),
      ],
    },
  ];
}
