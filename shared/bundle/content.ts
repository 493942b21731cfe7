import { z } from 'zod';

/**
 * Bytes of content in one part. A link that is cut every megabyte then carries at least ten whole parts between two
 * cuts, and a link of 256 kbit/s answers every three seconds.
 */
export const partBytes = 96 * 1024;

/** A sealed part is its content and the tag of AES-GCM. */
export const maxSealedPartBytes = partBytes + 16;

/** The largest file that is attached: a scanned act with its enclosures. */
export const maxContentBytes = 50 * 1024 * 1024;

/** The name of a part: the SHA-256 of its sealed bytes, so that whoever carries it can check it and nobody can read it. */
export const PartName = z.string().regex(/^[0-9a-f]{64}$/);
export type PartName = z.infer<typeof PartName>;

/**
 * A file that travels as sealed parts. Its key and the sum of its plain bytes stand here alone, inside the journal,
 * which is itself sealed wherever it lies: neither the parts nor their names tell what, or whether the same, they hold.
 */
export const Content = z
  .object({
    /** SHA-256 of the plain bytes. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(1).max(maxContentBytes),
    /** A key of AES-256 that seals this content and nothing else, base64url. */
    key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    parts: z.array(PartName).min(1).max(partsOf(maxContentBytes)),
  })
  .refine(({ bytes, parts }) => parts.length === partsOf(bytes));
export type Content = z.infer<typeof Content>;

/** How many parts so many bytes make. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / partBytes);
}
