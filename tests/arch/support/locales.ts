import { readText, repositoryFiles } from './repository.ts';

export const languages = ['kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Namespaces of a language: paths below `locales/<language>/` without the ending, e.g. "acts/protest". */
export function namespacesOf(language: Language): string[] {
  const prefix = `locales/${language}/`;
  return repositoryFiles()
    .filter((path) => path.startsWith(prefix) && path.endsWith('.json'))
    .map((path) => path.slice(prefix.length, -'.json'.length))
    .sort();
}

/** All sentences of a namespace: dotted key → text. */
export function sentencesOf(language: Language, namespace: string): Map<string, string> {
  const sentences = new Map<string, string>();
  collect(JSON.parse(readText(`locales/${language}/${namespace}.json`)), '', sentences);
  return sentences;
}

function collect(node: unknown, path: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(path, node);
  else if (Array.isArray(node)) node.forEach((item, index) => collect(item, `${path}.${index}`, into));
  else if (node !== null && typeof node === 'object')
    for (const [key, value] of Object.entries(node))
      collect(value, path === '' ? key : `${path}.${key}`, into);
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Splits a key into its sentence and its plural category (null when it has none). */
export function pluralOf(key: string): { sentence: string; category: string | null } {
  const found = pluralSuffix.exec(key);
  return found
    ? { sentence: key.slice(0, found.index), category: found[1] ?? null }
    : { sentence: key, category: null };
}
