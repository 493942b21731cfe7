import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OfficeState } from '#shared/cases/case.ts';
import { OfficeId, type DeviceId, type UserId } from '#shared/journal/ids.ts';
import { diffDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import { DeviceCard } from '#shared/bundle/cards.ts';
import type { Region } from '../services/region.ts';
import type { OfficeFolds } from '../services/office-folds.ts';
import { dayOf, lawOf } from './law.ts';

/** One office as the region sees it today. */
export interface District {
  readonly office: OfficeId;
  /** The region's own name of the office. */
  readonly slot: string;
  readonly state: OfficeState;
}

/** Every office that a workstation has joined, folded; one after another, so that receipts are answered between them. */
export async function loadDistricts(region: Region, folds: OfficeFolds): Promise<District[]> {
  const rows = await region.database.query<{ slot: string; office: string }>(
    'select slot, office from offices where office is not null order by slot',
  );
  const districts: District[] = [];
  for (const row of rows) {
    const office = OfficeId.parse(row.office);
    districts.push({ office, slot: row.slot, state: (await folds.of(office)).state });
    await nextTurn();
  }
  return districts;
}

export interface DistrictCounts {
  /** Terms that run and are ours to keep. */
  readonly open: number;
  readonly overdue: number;
  /** Terms of addressees that have passed without an answer. */
  readonly overdueTheirs: number;
  /** Our overdue terms by who opened the case, the most first. */
  readonly by: readonly {
    readonly name: { readonly kk: string; readonly ru: string };
    readonly overdue: number;
  }[];
}

export function countDistrict(state: OfficeState, today: PlainDate): DistrictCounts {
  const rows = lawOf(state).worklistOn(state, today);
  const ours = rows.filter(({ duty }) => duty === 'ours');
  const overdue = ours.filter(({ bucket }) => bucket === 'overdue');
  const byUser = new Map<UserId, number>();
  for (const { case: about } of overdue) byUser.set(about.openedBy, (byUser.get(about.openedBy) ?? 0) + 1);
  const by = [...byUser].map(([id, terms]) => ({
    name: state.users.get(id)?.name ?? { kk: id, ru: id },
    overdue: terms,
  }));
  return {
    open: ours.length,
    overdue: overdue.length,
    overdueTheirs: rows.filter(({ duty, bucket }) => duty === 'theirs' && bucket === 'overdue').length,
    by: by.toSorted((a, b) => b.overdue - a.overdue),
  };
}

export interface Silence {
  readonly device: DeviceId;
  readonly name: string;
  readonly office: OfficeId;
  readonly revoked: boolean;
  /** Null when it was never heard from after it was let in. */
  readonly heardOn: PlainDate | null;
  /** Since it was heard from, else since it was let in. */
  readonly days: number;
}

/** Every workstation of the region, the one not heard from for longest first. */
export async function listSilences(region: Region, today: PlainDate): Promise<Silence[]> {
  const rows = await region.database.query<{
    card: string;
    heard_at: Date | null;
    admitted_at: Date;
    revoked: boolean;
  }>('select card, heard_at, admitted_at, revoked_at is not null as revoked from devices');
  const silences = rows.map(({ card, heard_at: heard, admitted_at: admitted, revoked }): Silence => {
    const { device, name, office } = DeviceCard.parse(JSON.parse(card));
    const heardOn = heard ? dayOf(heard.getTime()) : null;
    return {
      device,
      name,
      office,
      revoked,
      heardOn,
      days: diffDays(heardOn ?? dayOf(admitted.getTime()), today),
    };
  });
  return silences.toSorted((a, b) => Number(a.revoked) - Number(b.revoked) || b.days - a.days);
}
