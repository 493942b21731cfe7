import type { JournalEvent } from './journal-event.ts';

/** An event as it was decided: what happened to which subject, on which version of it. The store adds the rest. */
export type EventDraft = Readonly<Pick<JournalEvent, 'subject' | 'type' | 'version' | 'payload' | 'base'>>;
