import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** Every file that git tracks or would track, as paths from the root with forward slashes. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n').filter((path) => path !== ''))];
}

/** The text of one file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
