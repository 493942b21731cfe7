import type { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { isRegionDevice, type EventId } from './ids.ts';
import type { JournalEvent } from './journal-event.ts';

/** Turns the payload of one version into the next. Pure, numbered, never changed after release. */
export type Upcaster = (payload: unknown) => unknown;

/** What an event decides. Two events that decide one thing differently, neither knowing the other, are a conflict. */
export interface Decision {
  readonly what: string;
  /** What was decided, compared as JSON: two that say the same are one decision recorded twice. */
  readonly content: unknown;
}

/** A person's word on a conflict: of the events `between`, `chosen` stands. */
export interface Settlement {
  readonly between: readonly EventId[];
  readonly chosen: EventId;
}

/** What a room registers for one type of event. */
export interface EventKind<State, Payload> {
  /** The version this release writes. */
  readonly version: number;
  readonly schema: z.ZodType<Payload>;
  /** Upcasters by the version they read: `{1: v1 → v2, 2: v2 → v3}`. */
  readonly upcasts?: Readonly<Record<number, Upcaster>>;
  readonly apply: (state: State, payload: Payload, event: JournalEvent) => State;
  /** Only the region may say it: in another's journal the event is kept, shown as unknown, and has no effect. */
  readonly regionOnly?: true;
  readonly decides?: (payload: Payload) => Decision;
  readonly settles?: (payload: Payload) => Settlement;
}

/** An event understood: its payload is proven and brought to the present version. */
export interface Reading<State> {
  readonly event: JournalEvent;
  readonly apply: (state: State) => State;
  readonly decision?: Decision;
  readonly settlement?: Settlement;
}

/** A registered type, ready to read; tables of these know no payload types. */
export interface RegisteredKind<State> {
  readonly version: number;
  readonly schema: z.ZodType;
  readonly upcasts?: Readonly<Record<number, Upcaster>>;
  /** Two of this type may contradict each other. */
  readonly isDecision: boolean;
  /** Undefined when the event is of a newer version or this release cannot read its payload. */
  readonly read: (event: JournalEvent) => Reading<State> | undefined;
}

type Readable = Pick<RegisteredKind<never>, 'version' | 'schema' | 'upcasts'>;

export type EventKinds<State> = Readonly<Record<string, RegisteredKind<State>>>;

export function registerKind<State, Payload>(kind: EventKind<State, Payload>): RegisteredKind<State> {
  const { version, schema, upcasts } = kind;
  return {
    ...{ version, schema, ...(upcasts && { upcasts }) },
    isDecision: kind.decides !== undefined,
    read: (event) => read(kind, event),
  };
}

/** Undefined for an event of an unknown type, of a newer version, or with a payload this release cannot read. */
export function readEvent<State>(event: JournalEvent, kinds: EventKinds<State>): Reading<State> | undefined {
  return Object.hasOwn(kinds, event.type) ? kinds[event.type]?.read(event) : undefined;
}

/** The payload of an event as this release writes it; undefined where this release cannot read the event. */
export function presentPayload(event: JournalEvent, kinds: Readonly<Record<string, Readable>>): unknown {
  const kind = Object.hasOwn(kinds, event.type) ? kinds[event.type] : undefined;
  if (!kind || event.version > kind.version) return undefined;
  return kind.schema.safeParse(upcast(kind, event)).data;
}

function read<State, Payload>(
  kind: EventKind<State, Payload>,
  event: JournalEvent,
): Reading<State> | undefined {
  if (event.version > kind.version) return undefined;
  if (kind.regionOnly && !isRegionDevice(event.device)) return undefined;
  const parsed = kind.schema.safeParse(upcast(kind, event));
  if (!parsed.success) return undefined;
  const payload = parsed.data;
  return {
    event,
    apply: (state) => kind.apply(state, payload, event),
    ...(kind.decides && { decision: kind.decides(payload) }),
    ...(kind.settles && { settlement: kind.settles(payload) }),
  };
}

function upcast(kind: Pick<Readable, 'version' | 'upcasts'>, event: JournalEvent): unknown {
  let payload = event.payload;
  for (let version = event.version; version < kind.version; version += 1) {
    const step = kind.upcasts?.[version];
    invariant(step, `${event.type} has no upcaster from version ${version}`);
    payload = step(payload);
  }
  return payload;
}
