import { refuse, ok, type Result } from '#shared/kernel/result.ts';

/** Endings of the files an emblem may come from. */
export const emblemEndings = '.png,.svg';
const megabyte = 1_048_576;
const largest = 5;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What an SVG may bring that is not drawn: scripts, pages within it, pictures and styles from elsewhere. */
const notDrawn: readonly RegExp[] = [
  /<(?:script|foreignObject|iframe)\b/i,
  /<!ENTITY/i,
  /\son[a-z]+\s*=/i,
  /@import/i,
  /\b(?:href|src)\s*=\s*["'](?!\s*(?:#|data:image\/))/i,
  /url\((?!\s*["']?\s*#)/i,
];

/**
 * Which picture the bytes hold, told by themselves, not by the name of their file. An SVG that would not be drawn whole is
 * refused: what it leaves out would be missed on paper only.
 */
export function pictureKind(bytes: Uint8Array): Result<'image/png' | 'image/svg+xml'> {
  if (bytes.length > largest * megabyte)
    return refuse({ code: 'EMBLEM_TOO_LARGE', details: { limit: largest } });
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return ok('image/png');
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) || !/<svg[\s>]/i.test(text))
    return refuse({ code: 'EMBLEM_NOT_A_PICTURE' });
  return notDrawn.some((pattern) => pattern.test(text))
    ? refuse({ code: 'EMBLEM_NOT_WHOLE' })
    : ok('image/svg+xml');
}
