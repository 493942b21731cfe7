/** What may be attached: scans, pictures and electronic signatures, nothing that a program would run. */
export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pkcs7-mime',
] as const;
export type MediaType = (typeof mediaTypes)[number];

interface Sign {
  readonly type: MediaType;
  /** Bytes that must stand at these places. */
  readonly marks: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}

const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));

/** RFC 5652: a sequence that begins with the identifier of signed data, after a length of its own length. */
const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const sequences = [
  [0x30, 0x80],
  [0x30, 0x82],
  [0x30, 0x83],
  [0x30, 0x84],
] as const;

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
  ...sequences.map(([sequence, length]): Sign => ({
    type: 'application/pkcs7-mime',
    marks: [
      { at: 0, bytes: [sequence, length] },
      { at: 2 + (length & 0x0f), bytes: signedData },
    ],
  })),
];

/** The kind of a file by its first bytes, whatever its name says; undefined for what is not attached. */
export function mediaTypeOf(start: Uint8Array): MediaType | undefined {
  return signs.find(({ marks }) =>
    marks.every(({ at, bytes }) => bytes.every((byte, index) => start[at + index] === byte)),
  )?.type;
}
