import type { z } from 'zod';
import type { SubjectId } from '../../journal/ids.ts';
import type { DeliveryProved, DocumentReturned, DocumentSigned } from './payloads.ts';

/** What a person records of a paper on its way. */
export interface ServiceCommands {
  proveDelivery: { readonly case: SubjectId } & Readonly<z.infer<typeof DeliveryProved>>;
  recordReturn: { readonly case: SubjectId } & Readonly<z.infer<typeof DocumentReturned>>;
  recordSignature: { readonly case: SubjectId } & Readonly<z.infer<typeof DocumentSigned>>;
}
