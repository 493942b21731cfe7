// Builds what ships into out/: the window, both shells and the server. `buildAll()` does nothing when all is fresh.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeBill } from './sbom.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'out', 'build-stamp');
const sourceFolders = ['electron', 'renderer', 'shared', 'server', 'locales'];
const sourceFiles = ['package.json', 'package-lock.json', 'vite.config.ts', 'build/tasks/build.mjs'];

/** The Node programs: entry → folder under out/. Packages stay outside only where they must (Electron itself, PGlite's data files). */
const programs = [
  { entry: 'electron/launcher/main.ts', folder: 'launcher', external: [] },
  { entry: 'electron/main.ts', folder: 'electron', external: ['electron'] },
  { entry: 'electron/preload.ts', folder: 'electron', external: ['electron'], format: 'cjs' },
  { entry: 'electron/chromium/main.ts', folder: 'chromium', external: [] },
  {
    entry: 'server/main.ts',
    folder: 'server',
    external: ['@electric-sql/pglite', 'pg', 'fastify', '@fastify/cookie', '@fastify/rate-limit'],
  },
];

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** A fingerprint of every source: names, sizes and contents, so that a fresh clone and an old tree agree. */
function fingerprint() {
  const hash = createHash('sha256');
  const paths = [
    ...sourceFolders.flatMap((folder) => [...filesUnder(join(root, folder))]),
    ...sourceFiles.map((file) => join(root, file)),
  ];
  for (const path of paths.filter((path) => existsSync(path) && !/[.]test[.]tsx?$/.test(path)).sort()) {
    hash.update(`${relative(root, path)}\0${String(statSync(path).size)}\0`);
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function buildProgram(vite, { entry, folder, external, format = 'es' }) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await vite.build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(root, 'out', folder),
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, entry),
        external,
        output: { format, entryFileNames: `[name].${extension}`, codeSplitting: false },
      },
    },
  });
}

/** Builds everything unless the sources are the ones of the last build. Answers whether anything was built. */
export async function buildAll() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  for (const program of programs) await buildProgram(vite, program);
  writeBill();
  writeFileSync(stamp, now);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log((await buildAll()) ? 'built into out/' : 'out/ is up to date');
