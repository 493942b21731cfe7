import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'kk' | 'ru';

const locales = join(import.meta.dirname, '..', '..', '..', 'locales');

/** The words of the window in one language, read from the same files the window reads. */
export class Words {
  readonly language: Language;
  readonly #namespaces = new Map<string, unknown>();

  constructor(language: Language) {
    this.language = language;
  }

  /** The text under `namespace:path`, with its placeholders filled. Throws for a key that does not exist. */
  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const [namespace = '', path = ''] = key.split(':');
    const found = path
      .split('.')
      .reduce<unknown>(
        (tree, part) => (tree as Record<string, unknown> | undefined)?.[part],
        this.#load(namespace),
      );
    if (typeof found !== 'string') throw new Error(`No text "${key}" in ${this.language}`);
    return found.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  #load(namespace: string): unknown {
    const known = this.#namespaces.get(namespace);
    if (known !== undefined) return known;
    const path = join(locales, this.language, `${namespace}.json`);
    const texts: unknown = JSON.parse(readFileSync(path, 'utf8'));
    this.#namespaces.set(namespace, texts);
    return texts;
  }
}
