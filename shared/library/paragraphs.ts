import { markerOf } from './markers.ts';

/** How wide the first line of a paragraph is set in, in characters, in texts that are laid out in columns. */
const indent = 3;
/** A line longer than this was not broken by a page: then each line is a paragraph. */
const pageWidth = 140;
/** Shorter than this share of the widest usual line, a line that ends a sentence ends its paragraph too. */
const shortLine = 0.8;

interface Line {
  readonly text: string;
  readonly isSetIn: boolean;
  readonly isAfterBlank: boolean;
}

const endsSentence = /[.;:!?»"”]$/u;
const startsSmall = /^[\p{Ll}(]/u;

/**
 * The paragraphs of a text whose lines were broken by a page: lines that only continue are joined, a hyphen at the end of a
 * line joins without a space. Nothing is left out: without white space the result is the text.
 */
export function paragraphsOf(text: string): string[] {
  const lines = linesOf(text);
  const isUnbroken = lines.some((line) => line.text.length > pageWidth);
  if (isUnbroken) return lines.map((line) => line.text);
  const firstSetIn = lines.findIndex(({ isSetIn }) => isSetIn);
  const begins = firstSetIn >= 0 ? beginsBySetting : beginsByLength(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isInHead = index < firstSetIn;
    if (before === undefined || (isInHead && line.isAfterBlank) || begins(line, before))
      paragraphs.push(line.text);
    else paragraphs.push(joinLines(paragraphs.pop() ?? '', line.text));
  });
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterBlank = false;
  for (const raw of text.split(/\r?\n|\f/)) {
    const trimmed = raw.trim().replaceAll(/\s+/g, ' ');
    if (trimmed !== '') lines.push({ text: trimmed, isSetIn: raw.search(/\S/) >= indent, isAfterBlank });
    isAfterBlank = trimmed === '';
  }
  return lines;
}

function joinLines(before: string, line: string): string {
  return /[\p{L}\p{N}]-$/u.test(before) ? before + line : `${before} ${line}`;
}

/** Official prints set every paragraph in, and headings stand at the margin. */
function beginsBySetting(line: Line, before: Line): boolean {
  if (line.isSetIn) return true;
  const kind = markerOf(line.text)?.kind;
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article') return true;
  return kind !== undefined && endsSentence.test(before.text);
}

/** Where nothing is set in, a paragraph ends with a short line that ends a sentence, or where a number begins. */
function beginsByLength(lines: readonly Line[]): typeof beginsBySetting {
  const lengths = lines.map(({ text }) => text.length).toSorted((one, other) => one - other);
  const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  return (line, before) => {
    if (!endsSentence.test(before.text)) return markerOf(line.text)?.kind === 'article';
    return (
      markerOf(line.text) !== undefined ||
      (before.text.length < usual * shortLine && !startsSmall.test(line.text))
    );
  };
}
