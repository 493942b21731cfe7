import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, 'renderer');
const outDir = join(here, 'out', 'renderer');

/** The four full faces of Tinos: documents print with one font object per style and all Kazakh letters. */
const documentFonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

function copyDocumentFonts(): Plugin {
  return {
    name: 'document-fonts',
    apply: 'build',
    writeBundle({ dir = outDir }) {
      const target = join(dir, 'fonts', 'tinos');
      const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
      mkdirSync(target, { recursive: true });
      for (const face of documentFonts)
        copyFileSync(join(source, face, `Tinos_${face}.ttf`), join(target, `Tinos_${face}.ttf`));
    },
  };
}

export default defineConfig({
  root,
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
