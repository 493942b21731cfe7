import { crc32, deflateSync } from 'node:zlib';

/** A grey picture: one byte a dot, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

const gap = 8;
/** So many greys are kept: letters stay readable and the file small. */
const greys = 16;

/** A picture of the kind `P5`, as pdftoppm writes it. */
export function readPgm(file: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), dots: file.subarray(head.length) };
}

/** Rows of pictures on one grey ground, as sheets laid out on a table. */
export function layOut(rows: readonly (readonly Picture[])[]): Picture {
  const width = Math.max(...rows.map((row) => row.reduce((sum, each) => sum + each.width + gap, gap)));
  const heights = rows.map((row) => Math.max(...row.map((each) => each.height)) + gap);
  const height = heights.reduce((sum, each) => sum + each, gap);
  const dots = new Uint8Array(width * height).fill(0x99);
  let top = gap;
  for (const [index, row] of rows.entries()) {
    let left = gap;
    for (const picture of row) {
      for (let y = 0; y < picture.height; y += 1)
        dots.set(picture.dots.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
      left += picture.width + gap;
    }
    top += heights[index] ?? 0;
  }
  return { width, height, dots };
}

/** A grey PNG of sixteen greys. @see https://www.w3.org/TR/png-3/#11Chunks */
export function toPng({ width, height, dots }: Picture): Buffer {
  const step = 255 / (greys - 1);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = Math.round(Math.round((dots[y * width + x] ?? 0) / step) * step);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
