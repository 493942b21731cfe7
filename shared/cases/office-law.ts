import type { z } from 'zod';
import type { EventId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { parsePack, type LawPack } from '../law/packs/law-pack.ts';
import type { ChoiceMade, LawKeyTrusted, PackActivated } from './payloads.ts';

export type LawKeyCard = z.infer<typeof LawKeyTrusted>['card'];

/** A pack in force, and the event that brought it. */
export interface ActivatedPack {
  readonly event: EventId;
  readonly on: PlainDate;
  readonly reason: string;
  /** Undefined where this release cannot read it: an older program beside a newer one. */
  readonly pack: LawPack | undefined;
}

/** What the office computes with, beside the law as shipped. */
export interface LawSettings {
  /** In the order of their activation. */
  readonly packs: readonly ActivatedPack[];
  /** Answers to the open questions (`ChoiceRecord.id` → value). */
  readonly choices: Readonly<Record<string, string>>;
}

/** One change of the law in force: what held until then. */
export interface LawChange {
  readonly at: JournalEvent;
  readonly before: LawSettings;
}

/** The law of an office as its journal tells it. */
export interface OfficeLaw extends LawSettings {
  readonly keys: ReadonlyMap<string, LawKeyCard>;
  /** The earliest first: what was closed under an earlier law stays as it was. */
  readonly changes: readonly LawChange[];
}

export const lawAsShipped: OfficeLaw = { packs: [], choices: {}, keys: new Map(), changes: [] };

export function withKey(law: OfficeLaw, card: LawKeyCard): OfficeLaw {
  return { ...law, keys: new Map([...law.keys, [card.id, card]]) };
}

export function withPack(
  law: OfficeLaw,
  { signed, on, reason }: z.infer<typeof PackActivated>,
  event: JournalEvent,
): OfficeLaw {
  const read = parsePack(signed.pack);
  const activated = { event: event.id, on, reason, pack: read.ok ? read.value : undefined };
  return changed(law, { packs: [...law.packs, activated] }, event);
}

export function withoutPack(law: OfficeLaw, activation: EventId, event: JournalEvent): OfficeLaw {
  return changed(law, { packs: law.packs.filter((pack) => pack.event !== activation) }, event);
}

export function withChoice(
  law: OfficeLaw,
  { choice, value }: z.infer<typeof ChoiceMade>,
  event: JournalEvent,
): OfficeLaw {
  return changed(law, { choices: { ...law.choices, [choice]: value } }, event);
}

function changed(law: OfficeLaw, part: Partial<LawSettings>, at: JournalEvent): OfficeLaw {
  const { packs, choices } = law;
  return { ...law, ...part, changes: [...law.changes, { at, before: { packs, choices } }] };
}
