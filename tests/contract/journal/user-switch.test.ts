import { expect, test } from 'vitest';
import type { Ask } from '#renderer/bridge/desk.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import { SubjectId, UserId } from '#shared/journal/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { must, newDataKey, opening, writer } from '../backup/office-on-disk.ts';
import { FolderDesk } from './desks.ts';
import { MemoryShelf } from './memory-shelf.ts';

test('what one person is still saving when another takes the desk is there for both, under its own author', async () => {
  using folder = temporaryFolder();
  const desk = new FolderDesk(folder.path);
  const shelf = new MemoryShelf();
  const keys = { store: 'store-1', dataKey: await newDataKey() };
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (go = resolve));
  const slow: Ask = async (channel, input) => {
    if (channel === 'vault.append') await gone;
    return desk.ask(channel, input);
  };
  const enter = async (author: string) =>
    must(
      await openJournal({
        ask: slow,
        keys,
        writer: { ...writer, author: UserId.parse(author) },
        now: () => Date.UTC(2026, 3, 27, 9),
        openShelf: () => Promise.resolve(ok(shelf)),
      }),
    );

  const first = await enter('u1');
  const pending = ['c1', 'c2', 'c3'].map((id) => first.append([opening(id)]));
  // As the gate does: the next journal is opened when the one before is closed.
  const closed = first.close();
  const entered = closed.then(() => enter('u2'));
  go();
  expect((await Promise.all(pending)).every((saved) => saved.ok)).toBe(true);
  const second = await entered;
  must(await second.append([opening('c4')]));
  expect([...second.state().cases.keys()]).toEqual(['c1', 'c2', 'c3', 'c4']);
  const histories = await Promise.all(['c1', 'c4'].map((id) => second.history(SubjectId.parse(id))));
  expect(histories.map((history) => must(history).map(({ author }) => author))).toEqual([['u1'], ['u2']]);
  await second.close();
  await desk.stop();
});
