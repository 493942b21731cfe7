import type { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Case, Print, Recorded, Trail } from '../case.ts';
import type { DeliveryProved, DocumentReturned, DocumentSigned } from './payloads.ts';

export type Proof = Recorded<z.infer<typeof DeliveryProved>>;
export type Return = Recorded<z.infer<typeof DocumentReturned>>;
export type Signing = Recorded<z.infer<typeof DocumentSigned>>;

/** How the papers of a case were signed electronically, how their delivery was proved, and which came back. */
export interface CaseService {
  readonly signings: readonly Signing[];
  readonly proofs: readonly Proof[];
  readonly returns: readonly Return[];
}

export const nothingServed: CaseService = { signings: [], proofs: [], returns: [] };

/** What is known of the service of one paper. */
export function serviceOf(
  { service = nothingServed }: Pick<Case, 'service'>,
  paper: Print['paper'],
): CaseService {
  const own = <Entry extends Pick<Proof, 'paper'>>(entries: readonly Entry[]) =>
    entries.filter((each) => each.paper.kind === paper.kind && each.paper.id === paper.id);
  return { signings: own(service.signings), proofs: own(service.proofs), returns: own(service.returns) };
}

/** The day on which a paper came back undelivered and was not sent again since; undefined for one that is on its way. */
export function backSince(
  { returns }: Pick<CaseService, 'returns'>,
  { dispatches }: Pick<Trail, 'dispatches'>,
): PlainDate | undefined {
  // Each return answers one dispatch: with as many returns as dispatches the paper lies here.
  return returns.length > 0 && returns.length >= dispatches.length ? returns.at(-1)?.on : undefined;
}
