import { describe, expect, it } from 'vitest';
import { pictureKind } from './picture-kind.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string) =>
  bytesOf(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('a file chosen as the emblem', () => {
  it('is told by its bytes', () => {
    expect(pictureKind(png)).toEqual({ ok: true, value: 'image/png' });
    expect(pictureKind(svg('<path d="M0 0h9"/>'))).toEqual({ ok: true, value: 'image/svg+xml' });
  });

  it.each([
    '<use href="#sun"/>',
    '<use xlink:href="#sun" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<rect fill="url(#gold)"/>',
    `<rect fill="url( '#gold')"/>`,
    '<image href="data:image/png;base64,AA=="/>',
    '<style>.sun { fill: gold }</style>',
  ])('is taken when all of it is its own: %s', (inside) => {
    expect(pictureKind(svg(inside)).ok).toBe(true);
  });

  it.each([
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<foreignObject><p>a</p></foreignObject>',
    '<image href="https://example.com/sun.png"/>',
    `<image xlink:href = 'file:///C:/sun.png'/>`,
    '<use href="sun.svg#sun"/>',
    '<rect fill="url(https://example.com/gold.svg#gold)"/>',
    '<style>@import "https://example.com/sun.css";</style>',
    '<!DOCTYPE svg [<!ENTITY sun "a">]>',
  ])('is refused when something of it would not be drawn: %s', (inside) => {
    expect(pictureKind(svg(inside))).toMatchObject({ problem: { code: 'EMBLEM_NOT_WHOLE' } });
  });

  it.each(['', 'GIF89a', '%PDF-1.7', '<html><svg></svg></html>', '{"svg":"<svg>"}'])(
    'is refused when it is neither PNG nor SVG: %s',
    (text) => {
      expect(pictureKind(bytesOf(text))).toMatchObject({ problem: { code: 'EMBLEM_NOT_A_PICTURE' } });
    },
  );

  it('is refused when it is larger than a picture of this size can be', () => {
    const large = new Uint8Array(5 * 1_048_576 + 1);
    large.set(png);
    expect(pictureKind(large)).toMatchObject({
      problem: { code: 'EMBLEM_TOO_LARGE', details: { limit: 5 } },
    });
  });
});
