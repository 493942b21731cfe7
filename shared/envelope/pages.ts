import type { PagedHead } from '../bundle/bundle-body.ts';
import type { Page, PagedSlice } from '../bundle/slice.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { deflate, type Inflate } from './deflate.ts';
import { toBytes, toText } from './text.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type PagedSliceHead = PagedHead['slices'][number];

/** The bytes a page travels in and is kept in; what was met packed is not packed again. */
export async function packPage(page: Page): Promise<Bytes> {
  return page.packed ?? deflate(toBytes(textOf(page.lines)));
}

/** The text of a page: each line ended by a line feed. */
export function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The lines of the text of a page; undefined when it is no such text. */
export function linesOf(text: string | undefined): string[] | undefined {
  const lines = text?.split('\n');
  return lines?.pop() === '' ? lines : undefined;
}

const forged: Problem = { code: 'BUNDLE_FORGED' };

/**
 * The slices whose pages follow a head. Refuses BUNDLE_FORGED when they are not as long as it says, or do not hold as many
 * lines, or unfold to more than `limit` bytes altogether.
 */
export async function readPages(
  heads: readonly PagedSliceHead[],
  packed: Bytes,
  { inflate, limit }: { readonly inflate: Inflate; readonly limit: number },
): Promise<Result<PagedSlice[]>> {
  const slices: PagedSlice[] = [];
  let [at, room] = [0, limit];
  for (const { pages: sizes, ...place } of heads) {
    const pages: Page[] = [];
    for (const { events, bytes } of sizes) {
      // A copy: the page is kept where the part it came in is not.
      const page = await readPage(packed.slice(at, at + bytes), room, inflate);
      if (page?.lines.length !== events || page.packed.length !== bytes) return refuse(forged);
      [at, room] = [at + bytes, room - page.unfolded];
      pages.push({ events, lines: page.lines, packed: page.packed });
    }
    slices.push({ ...place, pages });
  }
  return at === packed.length ? ok(slices) : refuse(forged);
}

async function readPage(
  packed: Bytes,
  limit: number,
  inflate: Inflate,
): Promise<{ lines: string[]; packed: Bytes; unfolded: number } | undefined> {
  try {
    const text = await inflate(packed, limit);
    const lines = linesOf(toText(text));
    return lines && { lines, packed, unfolded: text.length };
  } catch {
    return undefined;
  }
}
