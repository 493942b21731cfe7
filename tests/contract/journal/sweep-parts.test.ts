import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ask } from '#renderer/bridge/desk.ts';
import { keepParts, openFile, sweepParts, takeFile } from '#renderer/store/attachment-shelf.ts';
import { ok } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from './desks.ts';

let folder: TemporaryFolder;
let desk: FolderDesk;

beforeEach(() => {
  folder = temporaryFolder();
  desk = new FolderDesk(folder.path);
});
afterEach(async () => {
  await desk.stop();
  folder[Symbol.dispose]();
});

/** A scan of several parts that was sealed to the disk; its entry was not written yet. */
async function taken(letter: string) {
  const file = new Blob([`%PDF-1.7\n${letter.repeat(300_000)}`]);
  const found = await takeFile(desk.ask, file);
  if (!found.ok || !found.value) throw new Error('the file must be taken');
  return found.value.content;
}

const namedIn =
  (...contents: readonly Awaited<ReturnType<typeof taken>>[]) =>
  (part: string) =>
    contents.some(({ parts }) => parts.includes(part));
const codeOf = async (content: Awaited<ReturnType<typeof taken>>) => {
  const opened = await openFile(desk.ask, content);
  return opened.ok ? 'opens' : opened.problem.code;
};

test('killed between the parts and their entry: what the journal names stays, the rest goes, once and for all', async () => {
  const [entered, forgotten] = [await taken('a'), await taken('b')];
  await desk.restart();
  expect(await sweepParts(desk.ask, namedIn(entered))).toEqual(ok(forgotten.parts.length));
  expect(await codeOf(entered)).toBe('opens');
  expect(await codeOf(forgotten)).toBe('ATTACHMENT_NOT_HERE');
  // The entry of what was settled need not be asked for again.
  await desk.restart();
  expect(await sweepParts(desk.ask, () => false)).toEqual(ok(0));
  expect(await codeOf(entered)).toBe('opens');
});

test('parts whose entry was written in peace are never asked about', async () => {
  const settled = await taken('a');
  await keepParts(desk.ask, settled);
  const asked: string[] = [];
  expect(await sweepParts(desk.ask, (part) => asked.push(part) > 0)).toEqual(ok(0));
  expect(asked).toEqual([]);
  expect(await codeOf(settled)).toBe('opens');
});

test('more parts than one answer names are swept to the last', async () => {
  const contents = [await taken('a'), await taken('b'), await taken('c')];
  const oneByOne: Ask = async (channel, input) => {
    const answer = await desk.ask(channel, input);
    const cut = answer.ok && channel === 'parts.unsettled';
    return cut ? ok({ names: (answer.value as { names: string[] }).names.slice(0, 1) } as never) : answer;
  };
  const all = contents.reduce((sum, { parts }) => sum + parts.length, 0);
  expect(await sweepParts(oneByOne, namedIn(contents[1]!))).toEqual(ok(all - contents[1]!.parts.length));
  expect(await Promise.all(contents.map(codeOf))).toEqual([
    ...['ATTACHMENT_NOT_HERE', 'opens', 'ATTACHMENT_NOT_HERE'],
  ]);
});

test.each(['parts.unsettled', 'parts.settle'])(
  'a disk that does not answer (%s) loses nothing; the next opening sweeps',
  async (channel) => {
    const [entered, forgotten] = [await taken('a'), await taken('b')];
    desk.fault = { channel, how: 'FOLDER_LOCKED' };
    expect(await sweepParts(desk.ask, namedIn(entered))).toMatchObject({
      problem: { code: 'FOLDER_LOCKED' },
    });
    desk.fault = undefined;
    expect(await codeOf(forgotten)).toBe('opens');
    expect(await sweepParts(desk.ask, namedIn(entered))).toEqual(ok(forgotten.parts.length));
    expect(await codeOf(entered)).toBe('opens');
  },
);
