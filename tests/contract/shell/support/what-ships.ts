import { fontFiles } from '#shared/documents/faces.ts';

/** Every file that a packed program may hold, by its path in the archive. */
const allowed = [
  /^package\.json$/,
  /^update-root\.json$/,
  /^out\/(launcher|electron)\/main\.js$/,
  /^out\/electron\/preload\.cjs$/,
  /^out\/renderer\/(index\.html|icon\.svg)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(m?js|css|woff2?|wasm)$/,
  // The faces a PDF may leave to its reader; those beside them that are under the GPL stay away.
  /^out\/renderer\/assets\/Foxit\w+-[\w-]+\.pfb$/,
];

/** The faces of papers. */
const fonts: ReadonlySet<string> = new Set(fontFiles.map(({ path }) => `out/renderer/fonts/${path}`));

/** Without these no program starts. */
export const needed = [
  'package.json',
  'out/launcher/main.js',
  'out/electron/main.js',
  'out/electron/preload.cjs',
] as const;

/** What has no business in the program, of the files it holds. */
export function strangers(files: readonly string[]): string[] {
  return files.filter((path) => !fonts.has(path) && !allowed.some((pattern) => pattern.test(path)));
}
