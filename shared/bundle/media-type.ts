/** What may be attached: scans and pictures, nothing that a program would run. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

interface Sign {
  readonly type: MediaType;
  /** Bytes that must stand at these places. */
  readonly marks: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}

const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));

const signs: readonly Sign[] = [
  { type: 'application/pdf', marks: [{ at: 0, bytes: text('%PDF-') }] },
  { type: 'image/jpeg', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { type: 'image/png', marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }] },
  {
    type: 'image/webp',
    marks: [
      { at: 0, bytes: text('RIFF') },
      { at: 8, bytes: text('WEBP') },
    ],
  },
];

/** The kind of a file by its first bytes, whatever its name says; undefined for what is not attached. */
export function mediaTypeOf(start: Uint8Array): MediaType | undefined {
  return signs.find(({ marks }) =>
    marks.every(({ at, bytes }) => bytes.every((byte, index) => start[at + index] === byte)),
  )?.type;
}
