import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import { emblemLimits, finenessOf, isEmblem, pagePixels, pixelsOf, printedSize } from './emblem.ts';

/** The first 33 bytes of a picture of such a size. */
function headed(width: number, height: number): { png: string } {
  const bytes = Buffer.from(sampleEmblem.png, 'base64').subarray(0, 33);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return { png: bytes.toString('base64') };
}

const side = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('a picture says itself how large it is', () => {
  expect(pixelsOf(sampleEmblem)).toEqual({ width: 260, height: 260 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(pixelsOf(headed(width, height))).toEqual({ width, height });
    }),
  );
});

test('is an emblem only when it is a PNG that can be kept and opened', () => {
  expect(isEmblem(sampleEmblem)).toBe(true);
  expect(isEmblem(headed(emblemLimits.pixels, emblemLimits.pixels))).toBe(true);
  expect(isEmblem(headed(emblemLimits.pixels + 1, 10))).toBe(false);
  expect(isEmblem(headed(10, 0))).toBe(false);
  expect(isEmblem({ png: sampleEmblem.png + 'A'.repeat(emblemLimits.length) })).toBe(false);
  expect(isEmblem({ png: Buffer.from('<svg onload="alert(1)"/>').toString('base64') })).toBe(false);
});

test('it is printed in its own proportions, as large as the room above the letterhead lets it', () => {
  expect(printedSize({ width: 260, height: 260 })).toEqual({ width: 22, height: 22 });
  expect(printedSize({ width: 600, height: 100 })).toEqual({ width: 60, height: 10 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_600 }), fc.integer({ min: 1, max: 1_600 }), (width, height) => {
      const size = printedSize({ width, height });
      expect(size.width).toBeLessThan(60.001);
      expect(size.height).toBeLessThan(22.001);
      expect(size.width / size.height).toBeCloseTo(width / height, 6);
    }),
  );
});

test('its fineness is what a ruler would find', () => {
  expect(finenessOf({ width: 260, height: 260 })).toBeCloseTo(260 / (22 / 25.4), 6);
  expect(pagePixels(25.4)).toBe(96);
});
