/** The picture above the letterhead on plain paper, as the office chose it: a PNG in base64. */
export interface Emblem {
  readonly png: string;
}

/** Width and height, of pixels or of millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Millimetres: higher an emblem would push the text down, wider it would be no emblem. */
const box: Size = { width: 60, height: 22 };

export const emblemLimits = {
  /** Pixels of either side: what a picture of this size on paper can use, and no bomb for whoever opens it. */
  pixels: 1_600,
  /** Characters of the base64. It is an entry of the journal, read at every start and sent to every workstation. */
  length: 200_000,
  /** Dots per inch: less looks torn on paper. */
  coarsest: 150,
  finest: 400,
} as const;

const millimetresOfInch = 25.4;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The signature of a PNG and the name of its first chunk, which says how large the picture is. */
const beginning = 'iVBORw0KGgoAAAANSUhEU';

/**
 * Pixels of a picture as its own header says; undefined for what is no PNG.
 * @see https://www.w3.org/TR/png-3/#11IHDR
 */
export function pixelsOf({ png }: Emblem): Size | undefined {
  if (!png.startsWith(beginning)) return undefined;
  // Bytes 15 to 23: one of the chunk's name, four of the width, four of the height.
  const bits = Array.from(png.slice(20, 32), (digit) => digits.indexOf(digit).toString(2).padStart(6, '0'));
  const side = (from: number) => Number.parseInt(bits.join('').slice(from, from + 32), 2);
  return { width: side(8), height: side(40) };
}

/** Whether it can be printed and kept: a PNG, neither too many pixels nor too many bytes. */
export function isEmblem(given: Emblem): boolean {
  const pixels = pixelsOf(given);
  if (!pixels || given.png.length > emblemLimits.length) return false;
  return [pixels.width, pixels.height].every((side) => side >= 1 && side <= emblemLimits.pixels);
}

/** Millimetres on paper: as large as the box above the letterhead lets it be, in its own proportions. */
export function printedSize({ width, height }: Size): Size {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** Dots per inch with which so many pixels are printed. */
export function finenessOf(pixels: Size): number {
  return (pixels.width / printedSize(pixels).width) * millimetresOfInch;
}

/** Millimetres as the pixels of a page, 96 to the inch. */
export function pagePixels(millimetres: number): number {
  return Math.round((millimetres / millimetresOfInch) * 9_600) / 100;
}
