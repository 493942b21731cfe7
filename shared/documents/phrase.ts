import { invariant } from '../kernel/invariant.ts';

/** Phrases of a document by dotted key, nested as they stand in the locale file. */
export interface PhraseTree {
  readonly [key: string]: string | PhraseTree;
}

const placeholder = /\{\{\s*([\w.-]+)\s*(?:,\s*([\w-]+)\s*)?\}\}/g;

/** The phrase under a dotted key such as `demand.annul`. A missing phrase is a defect of the locale file and throws. */
export function findPhrase(tree: PhraseTree, key: string): string {
  let node: string | PhraseTree | undefined = tree;
  for (const step of key.split('.')) node = typeof node === 'object' ? node[step] : undefined;
  invariant(typeof node === 'string', `no phrase "${key}"`);
  return node;
}

/**
 * Replaces every `{{name}}` and `{{name, form}}` by what `say` answers for the name and the form. A value that ends with
 * an initial or an abbreviation has brought the full stop of the sentence with it.
 */
export function fillPhrase(phrase: string, say: (name: string, form: string) => string): string {
  return phrase
    .replaceAll(placeholder, (_whole, name: string, form?: string) => say(name, form ?? 'nominative'))
    .replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}
