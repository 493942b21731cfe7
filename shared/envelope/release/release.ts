import { z } from 'zod';
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { Channel } from './root.ts';
import { compareVersions, ReleaseVersion } from './version.ts';

/** The extension of an update file on a stick. */
export const updateExtension = 'deskupdate';

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.custom<PlainDate>((text) => parsePlainDate(text) !== undefined);
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A path below the folder of the version, with "/" between its parts: letters, digits, dot, hyphen and underscore only,
 * so that it means the same on every file system and leads nowhere else.
 */
export const ReleasePath = z
  .string()
  .max(180)
  .regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/)
  .refine((path) => !path.split('/').some((part) => part.endsWith('.') || deviceName.test(part)));

const ReleaseFile = z.object({ path: ReleasePath, size: z.int().min(0), sha256: sum });
export type ReleaseFile = z.infer<typeof ReleaseFile>;

/** Two names that differ in their case are one file on Windows. */
const areDistinct = (files: readonly ReleaseFile[]): boolean =>
  new Set(files.map(({ path }) => path.toLowerCase())).size === files.length;

/** What is signed about a release: every byte of it, whom it is for, and until when it may be installed. */
export const Release = z.object({
  form: z.literal(1),
  version: ReleaseVersion,
  channel: Channel,
  released: day,
  /** The last day on which it may be installed; an installed one works on. */
  expires: day,
  /** The oldest version that may be replaced by it. */
  from: ReleaseVersion,
  /** The oldest major versions of the runtimes it starts in. */
  needs: z.object({ electron: z.int().min(0), node: z.int().min(0) }),
  notes: z.object({ kk: z.string().max(4_000), ru: z.string().max(4_000) }),
  files: z.array(ReleaseFile).min(1).max(5_000).refine(areDistinct),
  /** The files one after another in their order, compressed (Brotli, RFC 7932). */
  payload: z.object({ size: z.int().min(1), sha256: sum }),
});
export type Release = z.infer<typeof Release>;

/** What a release is held against on a workstation. */
export interface Ground {
  readonly channel: Channel;
  readonly running: ReleaseVersion;
  /** The newest version that ever proved itself here. */
  readonly highest: ReleaseVersion;
  readonly today: PlainDate;
  /** Major versions; null for a runtime that is not the one in use. */
  readonly runtime: { readonly electron: number | null; readonly node: number };
}

/**
 * Whether a release, once its signatures are found good, may take the place of the running one. Refuses
 * UPDATE_OTHER_CHANNEL, UPDATE_NOT_NEWER, UPDATE_EXPIRED, UPDATE_STEP_MISSING, UPDATE_NEEDS_INSTALLER.
 */
export function admitRelease(release: Release, ground: Ground): Result<Release> {
  const { version, from, needs, expires } = release;
  const { running, highest, runtime } = ground;
  if (release.channel !== ground.channel) return refuse({ code: 'UPDATE_OTHER_CHANNEL' });
  if (compareVersions(version, running) <= 0 || compareVersions(version, highest) < 0)
    return refuse({ code: 'UPDATE_NOT_NEWER', details: { version, running } });
  if (expires < ground.today) return refuse({ code: 'UPDATE_EXPIRED', details: { expires } });
  if (compareVersions(running, from) < 0)
    return refuse({ code: 'UPDATE_STEP_MISSING', details: { running, from } });
  const isTooOld = runtime.electron === null ? runtime.node < needs.node : runtime.electron < needs.electron;
  return isTooOld ? refuse({ code: 'UPDATE_NEEDS_INSTALLER' }) : ok(release);
}
