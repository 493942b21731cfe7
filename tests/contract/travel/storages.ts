import { PGlite } from '@electric-sql/pglite';
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Storage } from '#server/database/open-database.ts';
import { madeOnce } from '#tests/support/run-folder.ts';

/** A place for a server's data that a test makes and takes away. */
export interface TestStorage<Place extends Storage = Storage> {
  readonly name: string;
  /** Makes what is dear and made once, for a hook with a time limit of its own; a fresh storage that finds nothing made makes it. */
  readonly prepare: () => Promise<unknown>;
  /** A fresh, empty storage of this kind. */
  readonly fresh: () => Promise<Place>;
  readonly stop: () => void;
}

const binaries = '/usr/lib/postgresql';
const versions = ['18', '17', '16', '15'];

/** Where a PostgreSQL of Debian's packages lies; undefined when none is installed. */
function findPostgres(): string | undefined {
  return versions
    .map((version) => join(binaries, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
}

export const postgresBinaries = findPostgres();

const makers = {
  empty: async (folder: string) => (await PGlite.create(join(folder, 'database'))).close(),
  /** Every migration of this release is done. */
  present: async (dataFolder: string) => (await openDatabase({ dataFolder })).close(),
};

/** Making a PGlite takes seconds; a copy of one made and closed takes a tenth of it. */
export function pgliteStorage(shape: keyof typeof makers = 'empty'): TestStorage<{ dataFolder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-lite-'));
  const prepare = () => madeOnce(`pglite-${shape}`, makers[shape]);
  let count = 0;
  return {
    name: 'PGlite in a folder',
    prepare,
    fresh: async () => {
      const dataFolder = join(folder, String((count += 1)));
      // A thousand files: at once they cost half of what they cost by turns with everything else.
      cpSync(await prepare(), dataFolder, { recursive: true });
      return { dataFolder };
    },
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A cluster of its own in a temporary folder, reached by a socket in it; PostgreSQL refuses to run as root. */
export function postgresStorage(path: string): TestStorage {
  const folder = mkdtempSync(join(tmpdir(), 'desk-pg-'));
  const run = asPostgres(folder, path);
  const data = join(folder, 'data');
  const begin = async () => {
    const cluster = await madeOnce('postgres', (made) => {
      run('initdb', ['-D', data, '--no-sync', ...'-A trust -U postgres -E UTF8 --locale=C.UTF-8'.split(' ')]);
      // Node copies no owners, and PostgreSQL serves nobody but the owner of its data.
      execFileSync('mv', [data, join(made, 'data')]);
      return Promise.resolve();
    });
    execFileSync('cp', ['-a', join(cluster, 'data'), data]);
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h '' -F`, 'start']);
  };
  let begun: Promise<void> | undefined;
  const prepare = () => (begun ??= begin());
  let made = 0;
  return {
    name: 'PostgreSQL',
    prepare,
    fresh: async () => {
      await prepare();
      const database = `region${(made += 1)}`;
      run('createdb', ['-h', folder, '-U', 'postgres', database]);
      const databaseUrl = `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
      return { databaseUrl };
    },
    stop: () => {
      if (begun) run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asPostgres(folder: string, path: string): (program: string, given: string[]) => void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const [user, group] = ['-u', '-g'].map((which) =>
      Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })),
    );
    chownSync(folder, user!, group!);
  }
  return (program, given) => {
    const command = isRoot ? ['runuser', '-u', 'postgres', '--', join(path, program)] : [join(path, program)];
    execFileSync(command[0]!, [...command.slice(1), ...given], { stdio: 'pipe', cwd: folder });
  };
}

/** The storages this machine can offer; what is missing is said aloud by `describe.skip`. */
export function storages(): TestStorage[] {
  return postgresBinaries === undefined
    ? [pgliteStorage()]
    : [pgliteStorage(), postgresStorage(postgresBinaries)];
}
