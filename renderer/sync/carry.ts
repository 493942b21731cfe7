import type { HeldContent } from './held-contents.ts';
import { isAwaitingReceipt, type SyncDesk } from './sync-desk.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';

/** A file smaller than this travels over a metered line without being asked about. */
const meteredFrom = 256 * 1024;
/** While a long file is on the line, others are heard this often. */
const hearEveryMs = 60_000;

/** A file on the line now. */
export interface Carrying {
  readonly event: HeldContent['event'];
  readonly name: string;
  readonly direction: 'up' | 'down';
  readonly done: number;
  readonly total: number;
  /** When this file went on the line, and how much of it was over already (milliseconds of the PC clock, bytes). */
  readonly since: number;
  readonly doneBefore: number;
}

/** How the files of the office travel from this workstation, as its settings say. */
export interface Manner {
  readonly metered: boolean;
  /** Files of others are fetched as they become known, or when somebody wants to open one. */
  readonly fetch: 'all' | 'wanted';
}

export async function mannerOf({ ask }: Pick<SyncDesk, 'ask'>): Promise<Result<Manner>> {
  const loaded = await ask('settings.load', {});
  if (!loaded.ok) return loaded;
  const { metered = false, fetchFiles: fetch = 'all' } = loaded.value;
  return ok({ metered, fetch });
}

/** Why a file stays where it is for now; null when it may go. */
export function reasonToWait({ memory }: SyncDesk, held: HeldContent, { metered }: Manner): Problem | null {
  const { event, content } = held;
  if (memory.files.paused.has(event)) return { code: 'ATTACHMENT_PAUSED' };
  if (!metered || content.bytes < meteredFrom || memory.files.permitted.has(event)) return null;
  return { code: 'METERED' };
}

/**
 * Carries parts one at a time, so that a cut costs one of them. Between two parts the records that were made meanwhile
 * go first: a register entry never waits for a scan.
 */
export async function carryParts(
  desk: SyncDesk,
  held: HeldContent,
  names: readonly string[],
  way: { direction: Carrying['direction']; carry: (name: string) => Promise<Result<null>> },
): Promise<Result<null>> {
  const { files } = desk.memory;
  const { event, name, content } = held;
  const total = content.bytes;
  const perPart = total / content.parts.length;
  const doneBefore = Math.round(total - names.length * perPart);
  const since = desk.clock.now();
  try {
    for (const [index, part] of names.entries()) {
      const done = Math.round(doneBefore + index * perPart);
      files.carrying = { event, name, direction: way.direction, done, total, since, doneBefore };
      desk.changed();
      if (files.stopped || files.paused.has(event)) return ok(null);
      const carried = await way.carry(part);
      if (!carried.ok) return carried;
      const heard = await hearBetween(desk);
      if (!heard.ok) return heard;
    }
    return ok(null);
  } finally {
    files.carrying = null;
    desk.changed();
  }
}

async function hearBetween(desk: SyncDesk): Promise<Result<null>> {
  const { files } = desk.memory;
  if (isAwaitingReceipt(desk)) {
    const pushed = await pushAll(desk);
    if (!pushed.ok) return pushed;
  }
  if (desk.clock.now() - files.heardAt < hearEveryMs) return ok(null);
  files.heardAt = desk.clock.now();
  return pullAll(desk);
}

/** A fault of the part, not of the line, the server or this workstation's standing. */
export function isOfPart({ code }: Problem): boolean {
  return code.startsWith('PART_') || code === 'FILE_TOO_LARGE' || code === 'BUNDLE_FORGED';
}

export const partDamaged: Result<never> = refuse({ code: 'PART_DAMAGED' });
