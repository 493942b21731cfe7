import { expect, test } from 'vitest';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import { allEvents } from './all-events.ts';
import { createEventWriter } from './event-writer.ts';
import { payloadOf, store, write, type StoreOffice } from './store-office.ts';

/** What comes from the journals of others. */
export function storeReceives(office: StoreOffice): void {
  test('a bundle received twice, in any order, is added once', async () => {
    const journal = await office.open();
    const other = createEventWriter('dev-b');
    const events = Array.from({ length: 1_201 }, (_, at) =>
      other.write(`c${at % 40}`, at < 40 ? 'case.opened' : 'fact.recorded', payloadOf(at)),
    );
    expect(await journal.receive(events.slice(0, 700).toReversed())).toEqual({
      ok: true,
      value: { added: 700 },
    });
    expect(await journal.receive(events)).toEqual({ ok: true, value: { added: 501 } });
    expect(await journal.receive(events)).toEqual({ ok: true, value: { added: 0 } });
    expect(journal.state()).toEqual(foldCases(events));
    await journal.close();
    const next = await office.open();
    expect(next.recovery().records).toBe(4);
    expect(next.state()).toEqual(foldCases(events));
  });

  test('a gap, a broken link or a second event under a known number is refused whole', async () => {
    const journal = await office.open();
    const other = createEventWriter('dev-b');
    const [first, second, third] = [0, 1, 2].map((at) => other.write(`c${at}`, 'case.opened', payloadOf(at)));
    const refused = (events: Parameters<JournalStore['receive']>[0]) =>
      journal.receive(events).then((answer) => !answer.ok && answer.problem.code);
    expect(await refused([first!, third!])).toBe('JOURNAL_GAP');
    expect(await refused([first!, { ...second!, previous: 'f'.repeat(64) }])).toBe('JOURNAL_BROKEN_CHAIN');
    expect(journal.count()).toBe(0);
    await journal.receive([first!, second!]);
    const forged = { ...second!, payload: payloadOf(40) };
    expect(await refused([forged, third!])).toBe('JOURNAL_FORKED');
    expect(journal.count()).toBe(2);
  });

  test('a workstation that came back from an old copy goes on under a new incarnation', async () => {
    const first = await office.open();
    await write(first, 'c1', 'c2', 'c3');
    const sent = await allEvents(first);
    await first.close();
    await office.desk.loseVault();
    await office.world.empty(store);

    const reborn = await office.open();
    expect(await reborn.receive(sent)).toEqual({ ok: true, value: { added: 3 } });
    await write(reborn, 'c4');
    expect(reborn.vector()).toEqual({ 'dev-a.1': 3, 'dev-a.2': 2 });
    expect((await allEvents(reborn)).at(-2)).toMatchObject({
      type: 'device.restored',
      incarnation: 2,
      seq: 1,
    });
  });
}
