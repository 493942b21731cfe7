import type { Case } from '#shared/cases/case.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { TermInShort } from '#shared/law/types.ts';
import { deflate, inflate } from '#shared/envelope/deflate.ts';
import { frame, unframe } from './frames.ts';
import { putTogether, takeApart, type CaseRow, type KeptDrafts, type KeptFacts } from './kept-case.ts';
import { pack, Packed } from './packed.ts';
import { decode, encode, type Bytes } from './sealed-record.ts';

/** A case as the summaries keep it. */
export interface CaseEntry {
  readonly case: Case;
  /** The records its events lie in, ascending. */
  readonly records: readonly number[];
  /** What the law says of it, see the cover. */
  readonly running: readonly TermInShort[];
}

/** What of an entry is read at the start of every day; `running` is absent where no term runs, as in most cases. */
interface Row {
  readonly row: CaseRow;
  readonly isDrafted: boolean;
  readonly records: readonly number[];
  readonly running?: readonly TermInShort[];
}

/** Cases whose facts are opened together, and whose texts. */
const packedTogether = 25;

/** The rows of all, then the facts and the texts of every few: each part deflated by itself. */
export async function writePage(entries: readonly CaseEntry[]): Promise<Bytes> {
  const apart = entries.map((entry) => takeApart(entry.case));
  const rows = entries.map(({ records, running, case: { draft } }, at) => ({
    ...{ row: apart[at]?.row, isDrafted: draft !== undefined, records },
    ...(running.length > 0 && { running }),
  }));
  const parts = [deflate(encode(rows))];
  for (let from = 0; from < apart.length; from += packedTogether) {
    const few = apart.slice(from, from + packedTogether);
    parts.push(pack(few.map(({ facts }) => facts)), pack(few.map(({ drafts }) => drafts)));
  }
  return frame(await Promise.all(parts));
}

/** Facts and texts stay packed. */
export async function readPage(bytes: Bytes): Promise<CaseEntry[]> {
  const [deflated, ...packs] = unframe(bytes);
  invariant(deflated, 'a page begins with its rows');
  const rows = decode(await inflate(deflated)) as Row[];
  const rests = paired(packs).map(([facts, drafts]) => ({
    facts: new Packed<KeptFacts>(facts),
    drafts: new Packed<KeptDrafts>(drafts),
  }));
  return rows.map(({ row, isDrafted, records, running = [] }, at) => {
    const rest = rests[Math.floor(at / packedTogether)];
    invariant(rest, 'every row has its facts and texts');
    const where = { ...rest, at: at % packedTogether };
    return { case: putTogether(row, where, { isDrafted }), records, running };
  });
}

function paired<Value>(values: readonly Value[]): (readonly [Value, Value])[] {
  return values.flatMap((value, at) => {
    const next = values[at + 1];
    return at % 2 === 0 && next !== undefined ? [[value, next] as const] : [];
  });
}
