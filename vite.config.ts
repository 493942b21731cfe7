import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { fontFiles } from './shared/documents/faces.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, 'renderer');
const outDir = join(here, 'out', 'renderer');

/** The faces of papers: documents print with one font object per style and all Kazakh letters. */
function copyDocumentFonts(): Plugin {
  return {
    name: 'document-fonts',
    apply: 'build',
    writeBundle({ dir = outDir }) {
      for (const { source, path } of fontFiles)
        cpSync(createRequire(import.meta.url).resolve(source), join(dir, 'fonts', path));
    },
  };
}

/** What a case's summary depends on: the code that folds, the code that keeps, and the packages under both. */
function foldDigest(): string {
  const hash = createHash('sha256').update(readFileSync(join(here, 'package-lock.json')));
  for (const folder of ['shared', join('renderer', 'store')]) {
    const paths = readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' });
    for (const path of paths.filter((each) => /[.](ts|json)$/.test(each) && !each.includes('.test.')).sort())
      hash.update(path).update(readFileSync(join(here, folder, path)));
  }
  return hash.digest('hex');
}

export default defineConfig({
  root,
  define: { FOLD_DIGEST: JSON.stringify(foldDigest()) },
  base: '/',
  plugins: [react(), copyDocumentFonts()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
});
