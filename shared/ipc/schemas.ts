import { z } from 'zod';
import { maxSealedPartBytes } from '../bundle/content.ts';
import { offsetLimit } from '../documents/paper.ts';
import { problemCodes } from '../errors/codes.ts';
import { LogEntry, LogNote } from '../health/log.ts';
import type { ChannelName } from './channels.ts';
import { UpdateStatus, UpdateSummary } from './updates.ts';

/** Limits keep a broken or hostile window from exhausting the shell. Lengths are characters of base64 text. */
const base64 = (maxLength: number) => z.base64().max(maxLength);
const record = base64(4_000_000);
const file = base64(90_000_000);
/** One batch is written and flushed in one piece, and crosses the bridge in one message. */
const batch = z
  .array(record)
  .min(1)
  .max(5_000)
  .refine((records) => records.reduce((sum, { length }) => sum + length, 0) <= 64_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A bare file name: no folder, no drive, no device, nothing the window could use to name a path. */
export const fileName: z.ZodType<string, string> = z
  .string()
  .min(1)
  .max(150)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u)
  .refine((name) => name !== '.' && name !== '..' && !name.endsWith('.') && !name.endsWith(' '));
const placeToken = z.string().min(1).max(100);
const none = z.strictObject({});
/** A part of an attached file is sealed in the window; the shell names it by the sum it computes itself. */
const part = base64(4 * Math.ceil(maxSealedPartBytes / 3));
const partNames = (most: number) => z.array(hash).max(most);

const offset = z.number().min(-offsetLimit).max(offsetLimit);

/** Settings of this workstation that hold no case data; unknown keys of a newer release are kept. */
export const Settings = z.looseObject({
  language: z.enum(['kk', 'ru']).default('kk'),
  /** Minutes without a hand on keyboard or mouse after which the desk locks itself. */
  idleMinutes: z.int().min(1).max(120).default(10),
  /** Colours of the window, left to the system unless set, and the size of its letters in percent, 100 unless set. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']).exactOptional(),
  textSize: z.int().min(90).max(150).exactOptional(),
  serverUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** The office's own proxy, and its own root certificates (PEM), believed beside the well-known ones. */
  proxyUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .exactOptional(),
  rootCertificate: z.string().max(100_000).nullable().exactOptional(),
  /** The line is paid by volume: large files wait until somebody permits them. */
  metered: z.boolean().exactOptional(),
  /** Percent of the known cases that a bundle may touch without a person being asked; 20 unless set. */
  askAbove: z.int().min(1).max(100).exactOptional(),
  /** Files that others attached: fetched as they become known (unless set), or when somebody wants to open one. */
  fetchFiles: z.enum(['all', 'wanted']).exactOptional(),
  /** SHA-256 of the certificate by which the signing program on this PC is known; a person has confirmed it. */
  signatureProgram: hash.exactOptional(),
  /** How far the printer of this workstation misses the sheet, in millimetres. */
  printerOffset: z.strictObject({ right: offset, down: offset }).exactOptional(),
});
export type Settings = z.infer<typeof Settings>;

/** Count of sealed records and the hash chained over them: the sentinel the two copies are compared by. */
export const VaultStatus = z.strictObject({ count: z.int().min(0), head: hash });
export type VaultStatus = z.infer<typeof VaultStatus>;

/** Somewhere the shell may read and write for the user: Documents, or a stick. The window knows only the token. */
export const Place = z.strictObject({
  token: placeToken,
  label: z.string(),
  kind: z.enum(['documents', 'removable']),
});
export type Place = z.infer<typeof Place>;

/** Thrown errors lose all but their message across the bridge, so every answer travels in an envelope. */
export const ProblemEnvelope = z.strictObject({
  code: z.enum(problemCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** When a backup is made without being asked for: daily and after many saves, daily, or never. */
export const BackupRhythm = z.enum(['often', 'daily', 'button']);
export type BackupRhythm = z.infer<typeof BackupRhythm>;

const instant = z.iso.datetime();
const backupId = z.string().regex(/^[0-9a-f]{8}\/[0-9TZ-]{20}$/);
const sealedCount = { id: backupId, records: z.int().min(0), head: hash };

/** A whole backup: how many sealed records it holds and the hash chained over them. `size` in bytes. */
export const BackupSummary = z.strictObject({
  ...sealedCount,
  at: instant,
  app: z.string().max(100),
  size: z.int().min(0),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

/** A backup was laid out in a scratch store, read to its end, and found to be what its manifest promised. */
export const DrillReport = z.strictObject({ ...sealedCount, at: instant });
export type DrillReport = z.infer<typeof DrillReport>;

export const BackupStatus = z.strictObject({
  rhythm: BackupRhythm,
  chosen: z.strictObject({
    label: z.string(),
    kind: z.enum(['documents', 'removable']),
    isPresent: z.boolean(),
  }),
  last: BackupSummary.nullable(),
  drilled: DrillReport.nullable(),
  /** The last try of either, when it failed. */
  failed: z.strictObject({ at: instant, problem: ProblemEnvelope }).nullable(),
  isRunning: z.boolean(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

export const schemas = {
  'shell.info': {
    input: none,
    output: z.strictObject({
      shell: z.enum(['electron', 'chromium']),
      version: z.string(),
      browser: z.string(),
      platform: z.string(),
    }),
  },
  /**
   * Bytes free on the disk of the data, and how many must stay free for anything to be written. `uptime`: milliseconds
   * since the PC was started, those it slept included; no clock moves it.
   */
  'health.measure': {
    input: none,
    output: z.strictObject({ free: z.int().min(0), floor: z.int().min(0), uptime: z.number().min(0) }),
  },
  /** The newest lines of the local log, oldest first. */
  'log.read': {
    input: z.strictObject({ most: z.int().min(1).max(2_000) }),
    output: z.strictObject({ entries: z.array(LogEntry).max(2_000) }),
  },
  /** What the window notes of itself: by codes and numbers alone. */
  'log.note': { input: LogNote, output: none },
  'settings.load': { input: none, output: Settings },
  'settings.save': { input: Settings, output: none },
  /** The key file: data keys wrapped by passphrases. The shell keeps it and cannot open it. Null before the first run. */
  'keys.load': { input: none, output: z.strictObject({ file: z.string().max(1_000_000).nullable() }) },
  'keys.save': { input: z.strictObject({ file: z.string().max(1_000_000) }), output: none },
  /** Counts an attempt at a passphrase before it is made; KEYS_WAIT carries `seconds` to wait. */
  'unlock.begin': { input: none, output: none },
  'unlock.succeeded': { input: none, output: none },
  /** VAULT_DAMAGED carries `whole`, the count up to which all is good, and `last`, the highest position met. */
  'vault.status': { input: none, output: VaultStatus },
  /**
   * Up to `limit` sealed records from position `from` (the first is 1), fewer when they are long; none only past the
   * end. A broken one answers VAULT_DAMAGED with `next`, the next position worth trying, or 0.
   */
  'vault.read': {
    input: z.strictObject({ from: z.int().min(1), limit: z.int().min(1).max(5_000) }),
    output: z.strictObject({ records: z.array(record) }),
  },
  /**
   * Appends after position `after`, fsyncs, and answers the new status; refuses VAULT_BEHIND if `after` is not the
   * count. On a damaged vault, appending after its `whole` mends it; the damaged file is kept aside.
   */
  'vault.append': {
    input: z.strictObject({ after: z.int().min(0), records: batch }),
    output: VaultStatus,
  },
  /**
   * Keeps sealed parts, flushed, and answers their names (SHA-256). `unsettled` ones belong to no entry of the journal
   * yet and wait for `parts.settle`. Refuses ATTACHMENT_NO_ROOM before the last gigabyte of the disk is touched.
   */
  'parts.put': {
    input: z.strictObject({ parts: z.array(part).min(1).max(32), unsettled: z.boolean() }),
    output: z.strictObject({ names: partNames(32) }),
  },
  /** Null in the place of a part that is not here, or whose bytes no longer have its name. */
  'parts.read': {
    input: z.strictObject({ names: partNames(32) }),
    output: z.strictObject({ parts: z.array(part.nullable()) }),
  },
  'parts.lacking': {
    input: z.strictObject({ names: partNames(2_000) }),
    output: z.strictObject({ names: partNames(2_000) }),
  },
  /** What `parts.put` kept as unsettled and nothing has settled: left over when the program was killed in between. */
  'parts.unsettled': { input: none, output: z.strictObject({ names: partNames(2_000) }) },
  'parts.settle': {
    input: z.strictObject({ keep: partNames(2_000), drop: partNames(2_000) }),
    output: none,
  },
  'places.list': { input: none, output: z.strictObject({ places: z.array(Place) }) },
  'files.list': {
    input: z.strictObject({ place: placeToken, extension: z.string().regex(/^[a-z0-9]{1,12}$/) }),
    output: z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), size: z.int(), modified: z.iso.datetime() })),
    }),
  },
  'files.read': {
    input: z.strictObject({ place: placeToken, name: fileName }),
    output: z.strictObject({ content: file }),
  },
  /** Writes temp + fsync + rename under a free name; `shown` is what to tell the user, e.g. "Documents/Прокурор үстелі/x.pdf". */
  'files.write': {
    input: z.strictObject({ place: placeToken, name: fileName, content: file }),
    output: z.strictObject({ shown: z.string() }),
  },
  /** A bundle that a person opened from outside the window, each answered once; null where none waits. */
  'opened.take': {
    input: none,
    output: z.strictObject({ file: z.strictObject({ place: placeToken, name: fileName }).nullable() }),
  },
  'backup.status': { input: none, output: BackupStatus },
  /** Where backups go from now on (null: where they went), and how often. */
  'backup.choose': {
    input: z.strictObject({ place: placeToken.nullable(), rhythm: BackupRhythm }),
    output: none,
  },
  'backup.run': { input: none, output: BackupSummary },
  /** With `keep` it stays laid out to be read from, until it is closed or another takes its place. */
  'backup.drill': { input: z.strictObject({ keep: z.boolean().optional() }), output: DrillReport },
  /** Whole backups in a place, of this and of other workstations, newest first. */
  'backup.list': {
    input: z.strictObject({ place: placeToken }),
    output: z.strictObject({ backups: z.array(BackupSummary) }),
  },
  /** Lays a backup out in a scratch store and reads all of it; it stays there until it is restored or another is opened. */
  'backup.open': { input: z.strictObject({ place: placeToken, id: backupId }), output: BackupSummary },
  /** Records of the opened backup, as `vault.read` reads those of the vault. */
  'backup.read': {
    input: z.strictObject({ from: z.int().min(1), limit: z.int().min(1).max(5_000) }),
    output: z.strictObject({ records: z.array(record) }),
  },
  /** Throws away what a backup was laid out in. */
  'backup.close': { input: none, output: none },
  /** The opened backup takes the place of all data at the next start; what was there is kept aside. */
  'backup.restore': { input: none, output: none },
  /** The browser's copy is put aside at the next start and built anew from the vault. Refuses VAULT_DAMAGED. */
  'backup.rebuild': { input: none, output: none },
  /** By how much the incarnation must leap because the data came from a backup; null when nothing is to be done. */
  'backup.leap': { input: none, output: z.strictObject({ leap: z.int().min(1).nullable() }) },
  /** The new incarnation is recorded. */
  'backup.settle': { input: none, output: none },
  /** Self-contained HTML (own CSS, fonts by /fonts/… of the application) → tagged A4 PDF. */
  'print.pdf': {
    input: z.strictObject({
      html: z.string().max(20_000_000),
      language: z.enum(['kk', 'ru']),
      title: z.string().max(300),
    }),
    output: z.strictObject({ content: file }),
  },
  'network.status': { input: none, output: z.strictObject({ online: z.boolean() }) },
  /** One request to the configured regional server and to nowhere else. `path` begins with "/v1/". */
  'network.send': {
    input: z.strictObject({
      method: z.enum(['GET', 'PUT', 'POST']),
      path: z
        .string()
        .max(500)
        .regex(/^\/v1\/[A-Za-z0-9/_.:-]*$/)
        .refine((path) => !path.split('/').includes('..')),
      body: file.optional(),
      contentType: z.enum(['application/json', 'application/octet-stream', 'application/jose']).optional(),
    }),
    output: z.strictObject({ status: z.int(), contentType: z.string(), body: file }),
  },
  'update.status': { input: none, output: UpdateStatus },
  /** Reads an update file and says what it is, if it may be installed here; nothing is changed. */
  'update.look': { input: z.strictObject({ place: placeToken, name: fileName }), output: UpdateSummary },
  /** Lays the version of an update file out beside the running one; it starts next time. */
  'update.choose': { input: z.strictObject({ place: placeToken, name: fileName }), output: UpdateSummary },
  'update.withdraw': { input: none, output: none },
  /** The window has opened the data: a new version has proved itself and stays. */
  'update.confirm': { input: none, output: none },
  /**
   * Has the signing program of this PC sign bytes, and reads the signature back. `surnames`: how the person who may sign
   * is written. `check`: `whole` when digest and signature were computed again, `content` where their algorithm cannot be
   * and only the content was compared.
   */
  'signature.sign': {
    input: z.strictObject({
      content: file,
      language: z.enum(['kk', 'ru']),
      surnames: z.array(z.string().min(1).max(200)).min(1).max(4),
    }),
    output: z.strictObject({
      cms: file,
      signer: z.strictObject({
        name: z.string(),
        iin: z.string().nullable(),
        organisation: z.string().nullable(),
        issuer: z.string(),
        serial: z.string(),
        from: z.iso.datetime(),
        until: z.iso.datetime(),
      }),
      check: z.enum(['whole', 'content']),
      digest: z.string(),
    }),
  },
} satisfies Record<ChannelName, { input: z.ZodType; output: z.ZodType }>;

export type Input<Name extends ChannelName> = z.input<(typeof schemas)[Name]['input']>;
export type Output<Name extends ChannelName> = z.output<(typeof schemas)[Name]['output']>;

export type Envelope<Value> =
  { ok: true; value: Value } | { ok: false; problem: z.infer<typeof ProblemEnvelope> };

/** What the preload (or the Chromium shell's page script) exposes to the window as `window.desk`. */
export type Desk = { [Name in ChannelName]: (input: Input<Name>) => Promise<Envelope<Output<Name>>> };
