import type { EventKinds } from '../../journal/event-kind.ts';
import type { CaseInFold } from '../case-events.ts';
import { nothingServed, type CaseService } from './case-service.ts';
import { DeliveryProved, DocumentReturned, DocumentSigned } from './payloads.ts';
import { caseEvent } from '../register-events.ts';

function onService(state: CaseInFold, change: (service: CaseService) => Partial<CaseService>): CaseInFold {
  const service = state.service ?? nothingServed;
  return { ...state, service: { ...service, ...change(service) } };
}

/** What may happen to an issued paper on its way, whether it is an act or a letter. */
export const serviceEvents = {
  'document.signed': caseEvent({
    version: 1,
    schema: DocumentSigned,
    apply: (state, payload, { id }) =>
      onService(state, ({ signings }) => ({ signings: [...signings, { ...payload, event: id }] })),
  }),
  'document.delivery-proved': caseEvent({
    version: 1,
    schema: DeliveryProved,
    apply: (state, payload, { id }) =>
      onService(state, ({ proofs }) => ({ proofs: [...proofs, { ...payload, event: id }] })),
  }),
  'document.returned': caseEvent({
    version: 1,
    schema: DocumentReturned,
    apply: (state, payload, { id }) =>
      onService(state, ({ returns }) => ({ returns: [...returns, { ...payload, event: id }] })),
  }),
} satisfies EventKinds<CaseInFold>;
