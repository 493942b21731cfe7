import type { Condition } from './values.ts';

/**
 * What a document is made of, in the order of the paper. A template names phrases and values and holds no words:
 * the words stand in the locale file of the act, one for each language.
 */
export type Part = (
  | { readonly part: 'addressee'; readonly value: string }
  | { readonly part: 'title'; readonly phrase: string }
  | { readonly part: 'subject'; readonly phrase: string }
  | { readonly part: 'paragraph'; readonly phrase: string }
  /** The words of the demanding part, in bold capitals as the locale file writes them. */
  | { readonly part: 'call'; readonly phrase: string }
  /** The author's own words, one paragraph for each line. */
  | { readonly part: 'words'; readonly value: string }
  /** Numbered sentences: fixed ones, and the author's own, one for each line. */
  | { readonly part: 'list'; readonly items: readonly Item[] }
  /** Places in the law, numbered with brackets. */
  | { readonly part: 'references'; readonly value: string }
  /** What the addressee must know: smaller, after the demands. */
  | { readonly part: 'note'; readonly phrase: string }
) & { readonly when?: readonly Condition[] };

export type Item = ({ readonly phrase: string } | { readonly value: string }) & {
  readonly when?: readonly Condition[];
};

export type Template = readonly Part[];
