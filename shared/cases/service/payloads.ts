import { z } from 'zod';
import { EventId, UserId } from '../../journal/ids.ts';
import { Day, DocumentPrinted, line, openWord } from '../payloads.ts';

const ofPaper = DocumentPrinted.pick({ paper: true }).shape;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What proves that a paper reached its addressee; the words of older and newer releases are kept as they stand. */
export const deliveryProofs = [
  'signed-copy',
  'dispatch-book',
  'postal-notice',
  'system-receipt',
  'refusal-record',
] as const;
export type DeliveryProof = (typeof deliveryProofs)[number];

/** The proof of a delivery, beside the day itself, which is a fact of the act or an entry of the letter. */
export const DeliveryProved = z.object({
  ...ofPaper,
  on: Day,
  proof: openWord,
  /** Number of the notice or of the entry in the book. */
  number: line.exactOptional(),
  receivedBy: line.exactOptional(),
});

/** Why a paper came back undelivered. */
export const returnReasons = ['absent', 'wrong-address', 'unclaimed', 'refused', 'no-such-body'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const DocumentReturned = z.object({
  ...ofPaper,
  on: Day,
  reason: openWord,
  note: line.exactOptional(),
});

/**
 * An electronic signature of an issued paper. `sha256` is of the PDF that was signed and lies inside the signature, which is
 * the attachment. `check` says how far it was verified when it was made: `whole`, or `content` where its algorithm could
 * not be computed; whether the certificate was revoked is asked of the national centre, never here.
 */
export const DocumentSigned = z.object({
  ...ofPaper,
  language: DocumentPrinted.shape.language,
  sha256,
  attachment: EventId,
  signer: UserId,
  certificate: z.object({
    name: line,
    iin: line.nullable(),
    organisation: line.nullable(),
    issuer: line,
    serial: line,
    from: z.iso.datetime(),
    until: z.iso.datetime(),
  }),
  check: openWord,
  digest: line,
});
