import { z } from 'zod';
import { emblemLimits, isEmblem } from '../../documents/emblem.ts';
import { faceIds } from '../../documents/faces.ts';
import { blanks, defaultPaper, pageNumberings, paperLimits, sidesOfSheet } from '../../documents/paper.ts';
import { Blank, Day, DocumentPrinted, line, openWord, text } from '../payloads.ts';

const within = ([least, most]: readonly [number, number]) => z.number().min(least).max(most);
const { left, right, top, bottom, fontSize, blankHead } = paperLimits;

/** How the office lays out its papers: the whole of it each time. */
export const PaperSet = z.object({
  paper: z.object({
    margins: z.object({
      left: within(left),
      right: within(right),
      top: within(top),
      bottom: within(bottom),
    }),
    // Offices had one face before they had a choice.
    face: z.enum(faceIds).default(defaultPaper.face),
    fontSize: within(fontSize),
    blank: z.enum(blanks),
    blankHead: within(blankHead),
    pageNumbers: z.enum(pageNumberings),
    sides: z.enum(sidesOfSheet),
  }),
});

/** The picture above the letterhead of the office; null: none any more. */
export const EmblemSet = z.object({
  emblem: z
    .object({ png: z.base64().max(emblemLimits.length) })
    .refine(isEmblem)
    .nullable(),
});

const { series, number } = Blank.shape;
/** More than any delivery; a slip of the finger in a number must not count a million blanks. */
const largestPack = 100_000;

/** A pack of blanks came to the office: all numbers from the first to the last. */
export const BlanksReceived = z
  .object({ series, from: number, to: number, on: Day })
  .refine(({ from, to }) => from <= to && to - from < largestPack, { path: ['to'] });

/** A blank that became waste, and why. */
export const BlankSpoiled = z.object({ ...Blank.shape, on: Day, reason: text.min(1) });

export const TextBlockId = z.uuid().brand<'TextBlockId'>();
export type TextBlockId = z.infer<typeof TextBlockId>;

/** A piece of text that the office keeps as its own, in both languages: the whole of it each time. */
export const TextKept = z.object({
  block: TextBlockId,
  name: line.min(1),
  text: z.object({ kk: text, ru: text }),
});
export const TextDropped = z.object({ block: TextBlockId });

/** A register of the office was printed or written to a file: whose period, and how many rows it had. */
export const RegisterPrinted = z.object({
  register: openWord,
  from: Day,
  to: Day,
  rows: z.int().min(0),
  ...DocumentPrinted.pick({ language: true, medium: true, copies: true, sha256: true, fileName: true }).shape,
});
