import type { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import type { JournalEvent } from './journal-event.ts';
import { compareEvents } from './order.ts';

/** Turns the payload of one version into the next. Pure, numbered, never changed after release. */
export type Upcaster = (payload: unknown) => unknown;

/** What a room registers for one type of event. */
export interface EventKind<State, Payload = unknown> {
  /** The version this release writes. */
  readonly version: number;
  readonly schema: z.ZodType<Payload>;
  /** Upcasters by the version they read: `{1: v1 → v2, 2: v2 → v3}`. */
  readonly upcasts?: Readonly<Record<number, Upcaster>>;
  readonly apply: (state: State, payload: Payload, event: JournalEvent) => State;
}

/** A fold: where it starts, what each known type does, and where the unknown is kept. */
export interface JournalFold<State> {
  readonly initial: State;
  // `never` lets kinds of different payloads stand in one table; `readPayload` proves the payload before `apply`.
  readonly kinds: Readonly<Record<string, EventKind<State, never>>>;
  readonly unknown: (state: State, event: JournalEvent) => State;
}

/**
 * Orders the events, brings each payload to the present version and reduces them to a state.
 * An event of an unknown type, of a newer version, or whose payload this release cannot read is handed to
 * `unknown` and never dropped: a newer release on another PC may have written it (C-44).
 */
export function foldJournal<State>(events: readonly JournalEvent[], fold: JournalFold<State>): State {
  return [...events]
    .sort(compareEvents)
    .reduce((state, event) => applyEvent(state, event, fold), fold.initial);
}

/** One step of the fold, for an event that comes after all those already in the state. */
export function applyEvent<State>(state: State, event: JournalEvent, fold: JournalFold<State>): State {
  const kind = Object.hasOwn(fold.kinds, event.type) ? fold.kinds[event.type] : undefined;
  const payload = kind && readPayload(event, kind);
  if (!kind || payload === undefined) return fold.unknown(state, event);
  return kind.apply(state, payload.value, event);
}

function readPayload<State, Payload>(
  event: JournalEvent,
  kind: EventKind<State, Payload>,
): { value: Payload } | undefined {
  if (event.version > kind.version) return undefined;
  const parsed = kind.schema.safeParse(upcast(event, kind));
  return parsed.success ? { value: parsed.data } : undefined;
}

function upcast<State, Payload>(event: JournalEvent, kind: EventKind<State, Payload>): unknown {
  let payload = event.payload;
  for (let version = event.version; version < kind.version; version += 1) {
    const step = kind.upcasts?.[version];
    invariant(step, `${event.type} has no upcaster from version ${version}`);
    payload = step(payload);
  }
  return payload;
}
