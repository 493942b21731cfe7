import type { Case, OfficeState } from '#shared/cases/case.ts';
import { deskLawOf, lawVersion } from '#shared/cases/desk-law.ts';
import { keepRunning } from '#shared/cases/kept-running.ts';
import { officeOf } from '#shared/cases/office-state.ts';
import { officeSubject, type SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { seal, unseal } from '../session/sealing.ts';
import { deflate, inflate } from '#shared/envelope/deflate.ts';
import { readPage, writePage, type CaseEntry } from './case-page.ts';
import { foldDigest } from './fold-digest.ts';
import type { KeptHeads } from './journal-memory.ts';
import { RecordIndex, type KeptIndex } from './record-index.ts';
import { decode, encode, type Bytes, type Sealer, type Sentinel } from './sealed-record.ts';
import { clearPages, loadPages, savePages, type SummaryPage } from './summary-pages.ts';

/** What the journal came to up to a record: everything the desk needs to begin without reading the journal. */
export interface Summary {
  readonly sentinel: Sentinel;
  readonly state: OfficeState;
  readonly heads: KeptHeads;
  readonly index: RecordIndex;
  /** Number of the first record behind the last page. */
  readonly unpagedFrom: number;
}

interface CoverSheet extends Pick<Summary, 'sentinel' | 'heads' | 'unpagedFrom'> {
  readonly edition: string;
  /** The law by which the running terms on the pages were computed. */
  readonly law: string;
  readonly pages: readonly number[];
  /** Case entries on the pages, the overtaken ones too. */
  readonly entries: number;
  readonly history: readonly JournalEvent[];
  readonly waiting: readonly (readonly [SubjectId, readonly JournalEvent[]])[];
  /** Where the events of subjects without a summary of their own lie: the office, and cases not opened yet. */
  readonly loose: KeptIndex['subjects'];
  readonly streams: KeptIndex['streams'];
}

type Pages = Pick<CoverSheet, 'edition' | 'law' | 'pages' | 'entries'>;

/** The cover opens and a page it names does not. */
class Torn extends Error {
  override readonly name = 'Torn';
}

const casesOnPage = 500;
const pagesAtOnce = 8;
/** So many overtaken entries for each living one, and all pages are written anew. */
const overtakenShare = 0.5;

/**
 * The folded cases, sealed in pages, beside the journal and never in its place: bound to it by count and chained hash,
 * to the code that folded them by its digest, and to each other by their cover. Whatever does not fit is not believed.
 */
export class Summaries {
  readonly #sealer: Sealer;
  #cover: Pages | undefined;

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  /** Undefined when there is none, or none that this release may believe. @throws {Torn} */
  async load(): Promise<Summary | undefined> {
    const { store, key } = this.#sealer;
    const { cover: sealed, pages } = await loadPages(store);
    const plain = sealed && (await unseal(key, sealed, aboutCover(store)));
    if (!plain) return undefined;
    const cover = decode(await inflate(plain)) as CoverSheet;
    const entries = await this.#openPages(cover, pages);
    if (!entries) throw new Torn();
    this.#cover = cover;
    const { sentinel, heads, unpagedFrom, history, waiting, loose, streams, law: version } = cover;
    const cases: Case[] = [];
    const subjects: (readonly [SubjectId, readonly number[]])[] = [];
    for (const { case: given, records, running } of entries.values()) {
      cases.push(given);
      subjects.push([given.id, records]);
      keepRunning(given, { version, running });
    }
    return {
      ...{ sentinel, heads, unpagedFrom },
      state: officeOf({ history, cases, waiting: new Map(waiting) }),
      index: new RecordIndex({ subjects: [...loose, ...subjects], streams }),
    };
  }

  /** @param changed the cases that differ from what was saved last; the others are not written again */
  async save(summary: Summary, changed: ReadonlySet<SubjectId>): Promise<void> {
    const { store, key } = this.#sealer;
    const before = this.#goingOn(summary, changed);
    const ids = before.pages.length > 0 ? [...changed] : [...summary.state.cases.keys()];
    const pages = await this.#sealPages(before, summary, ids);
    const cover: CoverSheet = {
      ...{ edition: before.edition, law: before.law },
      pages: [...before.pages, ...pages.map(({ no }) => no)],
      entries: before.entries + ids.length,
      ...coverOf(summary),
    };
    const bytes = await seal(key, await deflate(encode(cover)), aboutCover(store));
    await savePages(store, { cover: bytes, pages, isWhole: before.pages.length === 0 });
    this.#cover = cover;
  }

  /** They spoke of a journal that turned out damaged. */
  async discard(): Promise<void> {
    this.#cover = undefined;
    await clearPages(this.#sealer.store);
  }

  /** The pages that are written on; none of them where all are written anew. */
  #goingOn({ state }: Summary, changed: ReadonlySet<SubjectId>): Pages {
    const law = lawVersion(state.law);
    const most = state.cases.size * (1 + overtakenShare) + casesOnPage;
    const known = this.#cover;
    return known?.law === law && known.entries + changed.size <= most
      ? known
      : { edition: crypto.randomUUID(), law, pages: [], entries: 0 };
  }

  async #openPages(
    cover: CoverSheet,
    pages: readonly SummaryPage[],
  ): Promise<Map<SubjectId, CaseEntry> | undefined> {
    const byNo = new Map(pages.map((page) => [page.no, page.bytes]));
    const entries = new Map<SubjectId, CaseEntry>();
    for (const nos of grouped(cover.pages, pagesAtOnce)) {
      const opened = await Promise.all(nos.map((no) => this.#openPage(cover, no, byNo.get(no))));
      for (const page of opened) {
        if (!page) return undefined;
        for (const entry of page) entries.set(entry.case.id, entry);
      }
    }
    return entries;
  }

  async #openPage(
    { edition }: CoverSheet,
    no: number,
    bytes: Bytes | undefined,
  ): Promise<readonly CaseEntry[] | undefined> {
    const { store, key } = this.#sealer;
    const plain = bytes && (await unseal(key, bytes, aboutPage(store, edition, no)));
    return plain && readPage(plain);
  }

  async #sealPages(
    { edition, pages }: Pages,
    summary: Summary,
    ids: readonly SubjectId[],
  ): Promise<SummaryPage[]> {
    const { store, key } = this.#sealer;
    const sealed: SummaryPage[] = [];
    for (const group of grouped(ids, casesOnPage)) {
      const no = (pages.at(-1) ?? 0) + sealed.length + 1;
      const plain = await writePage([...entriesOf(summary, group)]);
      sealed.push({ no, bytes: await seal(key, plain, aboutPage(store, edition, no)) });
    }
    return sealed;
  }
}

/** Records added to the index while this is being written lie behind the sentinel and are left out. */
function* entriesOf({ state, index, sentinel }: Summary, ids: readonly SubjectId[]): Generator<CaseEntry> {
  const { running } = deskLawOf(state);
  for (const id of ids) {
    const found = state.cases.get(id);
    if (found) yield { case: found, records: upTo(sentinel, index.recordsOf(id)), running: running(found) };
  }
}

function coverOf(summary: Summary): Omit<CoverSheet, keyof Pages> {
  const { sentinel, state, heads, index, unpagedFrom } = summary;
  const loose = [officeSubject, ...state.waiting.keys()].map(
    (id) => [id, upTo(sentinel, index.recordsOf(id))] as const,
  );
  const streams = index
    .streams()
    .map(([stream, marks]) => [stream, marks.filter(([, no]) => no <= sentinel.count)] as const);
  const waiting = [...state.waiting];
  return { sentinel, heads, unpagedFrom, history: state.history, waiting, loose, streams };
}

function upTo({ count }: Sentinel, records: readonly number[]): number[] {
  return records.filter((no) => no <= count);
}

function grouped<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
}

function aboutCover(store: string): string {
  return `summaries of ${store} by ${foldDigest}`;
}

function aboutPage(store: string, edition: string, no: number): string {
  return `summaries ${edition} page ${no} of ${store}`;
}
