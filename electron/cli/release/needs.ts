import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Release } from '#shared/envelope/release/release.ts';

/** "45.4.1" or ">=20.19": the first number is the major. */
const Major = z.string().transform((version, context) => {
  const digits = /\d+/.exec(version)?.[0];
  if (digits === undefined) context.addIssue(`${version} names no version`);
  return Number(digits);
});

const Manifest = z.object({
  devDependencies: z.object({ electron: Major }),
  engines: z.object({ node: Major }),
});

/** The runtimes a version needs, by their majors: those the project is built for and tested with, as its manifest says. */
export async function readNeeds(manifest: string): Promise<Release['needs']> {
  const { devDependencies, engines } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
  return { electron: devDependencies.electron, node: engines.node };
}
