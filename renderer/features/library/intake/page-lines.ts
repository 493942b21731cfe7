/** A piece of text as a page places it; x and y in points from the lower left corner. */
export interface PlacedText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
}

const setIn = '      ';
const pageNumber = /^[-–— ]*\d{1,4}[-–— ]*$/;
/** A gap wider than that between two lines of a paragraph by so much parts lines as an empty line does. */
const wideGap = 1.25;

/**
 * The lines of a page in the order of its text. What is set in by more than a letter keeps that, and a wide gap becomes
 * an empty line, because paragraphs are known by them. A number that stands alone on the first or the last line is the
 * page's own.
 */
export function pageLines(pieces: readonly PlacedText[]): { lines: string[]; pageNumbers: number } {
  const lines = linesOf(pieces).filter(({ text }) => text.trim() !== '');
  const body = lines.filter(
    ({ text }, at) => !((at === 0 || at === lines.length - 1) && pageNumber.test(text.trim())),
  );
  const margin = Math.min(...body.map(({ x }) => x));
  const gaps = body.slice(1).map(({ y }, at) => (body[at]?.y ?? y) - y);
  const narrow = Math.min(...gaps.filter((gap, at) => gap >= (body[at]?.height ?? 0)));
  return {
    lines: body.flatMap(({ x, text, height }, at) => [
      ...(at > 0 && (gaps[at - 1] ?? 0) > narrow * wideGap ? [''] : []),
      x - margin > height ? setIn + text : text,
    ]),
    pageNumbers: lines.length - body.length,
  };
}

function linesOf(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let before: PlacedText | undefined;
  for (const piece of pieces) {
    if (piece.str === '') continue;
    const open = lines.at(-1);
    if (open && before && Math.abs(before.y - piece.y) < Math.max(before.height, piece.height) / 2)
      lines[lines.length - 1] = { ...open, text: open.text + spaceBetween(before, piece) + piece.str };
    else lines.push({ x: piece.x, y: piece.y, height: piece.height, text: piece.str });
    before = piece;
  }
  return lines;
}

/** A gap wider than a fifth of a letter is a space that was not written. */
function spaceBetween(before: PlacedText, piece: PlacedText): string {
  const gap = piece.x - (before.x + before.width);
  const isWritten = before.str.endsWith(' ') || piece.str.startsWith(' ');
  return gap > piece.height / 5 && !isWritten ? ' ' : '';
}
