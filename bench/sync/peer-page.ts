import type { Page } from '@playwright/test';
import type { PouchMaker, PouchOptions } from './peers.ts';

/** As far as the page uses it. */
interface Table {
  bulkAdd(values: readonly object[]): Promise<unknown>;
  offset(count: number): { limit(count: number): { toArray(): Promise<object[]> } };
}
interface Database {
  version(no: number): { stores(shape: Readonly<Record<string, string>>): void };
  table(name: string): Table;
}
interface InPage {
  readonly Dexie: new (name: string, options: object) => Database;
  readonly PouchDB: PouchMaker;
  made: Database;
}

const atOnce = 5_000;

/** Puts records into the page's storage, some thousands at a time: this is not measured. */
export async function fill(page: Page, records: readonly object[]): Promise<void> {
  await page.addScriptTag({ url: '/dexie.js' });
  await page.addScriptTag({ url: '/pouchdb.js' });
  await page.evaluate(() => {
    const there = window as unknown as InPage;
    there.made = new there.Dexie('records', { chromeTransactionDurability: 'strict' });
    there.made.version(1).stores({ events: 'id' });
  });
  for (let at = 0; at < records.length; at += atOnce)
    await page.evaluate(
      async (part) => {
        const { made, PouchDB } = window as unknown as InPage;
        await made.table('events').bulkAdd(part);
        await new PouchDB('records').bulkDocs(
          part.map((each) => ({ _id: (each as { id: string }).id, ...each })),
        );
      },
      records.slice(at, at + atOnce),
    );
}

/** The record-wise limit up: every record is read, packed together and sent with one question. Answers seconds. */
export function limitUp(page: Page): Promise<number> {
  return page.evaluate(async (size) => {
    const table = (window as unknown as InPage).made.table('events');
    const began = performance.now();
    const parts: string[] = [];
    for (let at = 0; ; at += size) {
      const read = await table.offset(at).limit(size).toArray();
      if (read.length === 0) break;
      parts.push(read.map((each) => JSON.stringify(each)).join('\n'), '\n');
    }
    const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(packed).blob();
    await fetch('/sink', { method: 'POST', body });
    return (performance.now() - began) / 1_000;
  }, atOnce);
}

/** The record-wise limit down: one question, and every record of its answer is written. Answers seconds. */
export function limitDown(page: Page): Promise<number> {
  return page.evaluate(async (size) => {
    const { Dexie } = window as unknown as InPage;
    const empty = new Dexie('records-down', { chromeTransactionDurability: 'strict' });
    empty.version(1).stores({ events: 'id' });
    const began = performance.now();
    const text = await (await fetch('/sink', { cache: 'no-store' })).text();
    const records = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object);
    for (let at = 0; at < records.length; at += size)
      await empty.table('events').bulkAdd(records.slice(at, at + size));
    return (performance.now() - began) / 1_000;
  }, atOnce);
}

/** PouchDB from the page to the server. Answers seconds. */
export function pouchUp(page: Page, remote: string, options: PouchOptions): Promise<number> {
  return page.evaluate(
    async ([url, how]) => {
      const { PouchDB } = window as unknown as InPage;
      const began = performance.now();
      await new PouchDB('records').replicate.to(url, how);
      return (performance.now() - began) / 1_000;
    },
    [remote, options] as const,
  );
}

/** PouchDB from the server into an empty database of the page. Answers seconds and how many documents arrived. */
export function pouchDown(
  page: Page,
  remote: string,
  options: PouchOptions,
): Promise<{ readonly seconds: number; readonly count: number }> {
  return page.evaluate(
    async ([url, how]) => {
      const empty = new (window as unknown as InPage).PouchDB('records-down');
      const began = performance.now();
      await empty.replicate.from(url, how);
      const seconds = (performance.now() - began) / 1_000;
      return { seconds, count: (await empty.info()).doc_count };
    },
    [remote, options] as const,
  );
}
