import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupFormat, BackupManifest } from '#electron/services/backup/backup-format.ts';
import {
  emptyHead,
  fileHeader,
  nextHead,
  printRecord,
  vaultVersion,
} from '#electron/services/vault-format.ts';
import { KeyFile } from '#renderer/session/key-file.ts';
import { keptKeysShape } from '#renderer/store/kept-keys.ts';
import { notesShape } from '#renderer/store/sealed-notes.ts';
import { summariesShape } from '#renderer/store/summary-pages.ts';
import { databaseVersions } from '#renderer/store/versions/database-versions.ts';
import { caseEvents } from '#shared/cases/case-events.ts';
import { officeEvents } from '#shared/cases/office-events.ts';
import { Settings } from '#shared/ipc/schemas.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { Shape } from './narrowings.ts';

/** What a release left behind: a real data folder, what must be found in it, and the shapes it wrote. */
export interface Release {
  readonly version: string;
  readonly folder: string;
  readonly data: string;
  readonly expected: Expected;
  readonly shapes: Readonly<Record<string, string>>;
  /** What its events and its settings might say, as JSON Schema, by name. */
  readonly payloads: Readonly<Record<string, Shape>>;
}

export const Expected = z.strictObject({
  passphrase: z.string(),
  titles: z.array(z.string()),
  events: z.int(),
  records: z.int(),
  head: z.string(),
});
export type Expected = z.infer<typeof Expected>;

export const releasesFolder = join(import.meta.dirname, '..', '..', 'fixtures', 'releases');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function releases(): Release[] {
  const folders = readdirSync(releasesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name: version }) => {
    const folder = join(releasesFolder, version);
    return {
      version,
      folder,
      data: join(folder, 'data'),
      expected: Expected.parse(readJson(join(folder, 'expected.json'))),
      shapes: z.record(z.string(), z.string()).parse(readJson(join(folder, 'shapes.json'))),
      payloads: readJson(join(folder, 'payloads.json')) as Release['payloads'],
    };
  });
}

const hashOf = (shape: unknown) =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(shape)) as unknown))
    .digest('hex');

function vaultSample(): string {
  const bytes = Buffer.from('one record');
  const record = printRecord({ number: 1, settled: 0, head: nextHead(emptyHead, bytes), bytes });
  return Buffer.concat([fileHeader(), record]).toString('hex');
}

/** What lies in the window's storage beside the journal. */
const smallDatabases = { notes: notesShape, summaries: summariesShape, 'kept-keys': keptKeysShape };

/** Everything that is written to a disk and read by a later release, by name and number, hashed. */
export function presentShapes(): Record<string, string> {
  const { format } = KeyFile.shape;
  return {
    [`vault@${vaultVersion}`]: hashOf(vaultSample()),
    [`keys@${format.value}`]: hashOf(z.toJSONSchema(KeyFile)),
    [`backup@${backupFormat}`]: hashOf(z.toJSONSchema(BackupManifest)),
    ...Object.fromEntries(
      Object.entries(smallDatabases).map(([name, { version, stores }]) => [
        `${name}@${version}`,
        hashOf(stores),
      ]),
    ),
    ...Object.fromEntries(
      databaseVersions.map(({ number, stores }) => [`database@${number}`, hashOf(stores)]),
    ),
  };
}

/** What events and settings may say in this release: everything that is not a shape of its own on the disk. */
export function presentPayloads(): Release['payloads'] {
  const kinds = Object.entries({ ...officeEvents, ...caseEvents });
  const events = kinds.map(([type, { version, schema }]) => [`${type}@${version}`, shapeOf(schema)]);
  return { ...Object.fromEntries(events), settings: shapeOf(Settings) } as Release['payloads'];
}

/** As it is written; where a schema holds code, as anything. */
function shapeOf(schema: z.ZodType): Shape {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape as Shape;
}
