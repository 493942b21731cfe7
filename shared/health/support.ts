import { z } from 'zod';
import { problemCodes } from '../errors/codes.ts';
import { channelNames } from '../ipc/channels.ts';
import type { Output } from '../ipc/schemas.ts';
import { findings, levels, type HealthRow } from './findings.ts';
import { LogDetails, LogEntry, logEvents } from './log.ts';

const checks = Object.keys(findings);
const everyFinding = [...new Set(Object.values(findings).flatMap((each) => Object.keys(each)))];
const programs = [
  'electron',
  'chromium',
  'chrome',
  'edge',
  'msedge',
  'google',
  'stable',
  'linux',
  'win32',
  'darwin',
];

/** Stands where something was measured that does not fit the file. */
const unsaid = '…';
const version = z.string().regex(/^[0-9][0-9A-Za-z.+-]{0,40}$|^…$/);
const program = z.string().regex(/^[A-Za-z][A-Za-z0-9 ._+-]{0,60}$|^…$/);
/** Figures of a release; of three digits at most, so that no date of birth is one. */
const release = z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$|^…$/);
const value = z.union([z.int().min(0).max(100_000_000), z.iso.datetime(), z.enum(problemCodes), release]);

/** The file for support. Every string in it is a word of the program's own lists, a version, an instant or a code. */
export const SupportFile = z.strictObject({
  format: z.literal(1),
  /** PC clock (ISO instant). */
  made: z.iso.datetime(),
  program: z.strictObject({
    shell: z.enum(['electron', 'chromium']),
    version,
    browser: program,
    platform: program,
  }),
  health: z.array(
    z.strictObject({
      check: z.enum(checks),
      finding: z.enum(everyFinding),
      level: z.enum(levels),
      values: z.record(z.string().regex(/^[a-z]{1,20}$/), value),
    }),
  ),
  log: z.array(LogEntry),
});
export type SupportFile = z.infer<typeof SupportFile>;

/** Puts the file together; a version, a program's name or a value of another shape is left unsaid. */
export function composeSupport(given: {
  readonly made: string;
  readonly program: Output<'shell.info'>;
  readonly health: readonly HealthRow[];
  readonly log: readonly LogEntry[];
}): SupportFile {
  const { shell, version: edition, browser, platform } = given.program;
  const fitting = <Given>(shape: z.ZodType, text: Given) => (shape.safeParse(text).success ? text : unsaid);
  return SupportFile.parse({
    format: 1,
    made: given.made,
    program: {
      shell,
      version: fitting(version, edition),
      browser: fitting(program, browser),
      platform: fitting(program, platform),
    },
    health: given.health.map(({ values, ...row }) => ({
      ...row,
      values: Object.fromEntries(Object.entries(values).map(([name, each]) => [name, fitting(value, each)])),
    })),
    log: given.log,
  });
}

/** The file as it is read on the screen and as it is written: the same text, one finding or one line of the log a line. */
export function printSupport(file: SupportFile): string {
  const { health, log, ...head } = file;
  const lines = (rows: readonly unknown[]) => rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',');
  const heading = JSON.stringify(head, null, 1).slice(0, -2);
  return `${heading},\n "health": [${lines(health)}\n ],\n "log": [${lines(log)}\n ]\n}\n`;
}

/** A word of the office that stands in the file, and where. */
export interface PersonalFinding {
  readonly word: string;
  /** Names of fields and numbers of lines, e.g. `program.browser`. */
  readonly place: string;
}

/**
 * Looks in the file for every word and number of the office: of its names, titles, addresses, numbers and texts.
 * Words of the program's own lists are passed over, whoever else uses them, and so is what is too short to tell of
 * anybody. Undefined means that none was found.
 * @param office whatever holds the words of the office: its folded state, its settings
 */
export function findPersonal(file: SupportFile, office: unknown): PersonalFinding | undefined {
  const places = new Map<string, string>();
  eachText(file, '', (text, place) => {
    for (const word of wordsOf(text)) if (!ownWords.has(word)) places.set(word, place);
  });
  const sought = [...places.keys()];
  if (sought.length === 0) return undefined;
  let found: PersonalFinding | undefined;
  eachText(office, '', (text) => {
    const lower = text.toLowerCase();
    if (found || !sought.some((word) => lower.includes(word))) return;
    const word = wordsOf(text).find((each) => places.has(each));
    if (word !== undefined) found = { word, place: places.get(word) ?? '' };
  });
  return found;
}

const instant = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Words of four letters and more, numbers of five digits and more; in lower case. */
function wordsOf(text: string): string[] {
  if (instant.test(text)) return [];
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= (/^\p{N}+$/u.test(word) ? 5 : 4));
}

const ownWords: ReadonlySet<string> = new Set(
  [
    ...[...checks, ...everyFinding, ...levels, ...logEvents, ...channelNames, ...problemCodes, ...programs],
    ...[LogDetails.shape.reason, LogDetails.shape.type].flatMap((list) => list.unwrap().options),
  ].flatMap((text) => [...wordsOf(text), ...text.toLowerCase().split('_')]),
);

/** Calls with every text within a value, and the way to it. Numbers of the file are too short for anybody's own. */
function eachText(value: unknown, place: string, call: (text: string, place: string) => void): void {
  if (typeof value === 'string') call(value, place);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of entriesOf(value)) eachText(each, place ? `${place}.${name}` : name, call);
}

function entriesOf(value: object): [string, unknown][] {
  if (value instanceof Map) return Object.entries([...value].flat());
  return Object.entries(value instanceof Set ? [...value] : value);
}
