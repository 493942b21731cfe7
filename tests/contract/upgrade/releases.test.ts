import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSession } from '#renderer/session/session.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import { caseEvents } from '#shared/cases/case-events.ts';
import { officeEvents } from '#shared/cases/office-events.ts';
import { readEvent, type EventKinds } from '#shared/journal/event-kind.ts';
import { ok } from '#shared/kernel/result.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { must, writer } from '../backup/office-on-disk.ts';
import { allEvents } from '../journal/all-events.ts';
import { FolderDesk } from '../journal/desks.ts';
import { MemoryShelf } from '../journal/memory-shelf.ts';
import { narrowings } from './narrowings.ts';
import { presentPayloads, presentShapes, releases } from './releases.ts';

const all = releases();
const { version: present } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
) as { version: string };

describe('what releases wrote', () => {
  it('is kept of every release, this one included', () => {
    expect(all.map(({ version }) => version)).toContain(present);
  });

  it.each(all)('has kept the shapes of $version under their numbers', ({ shapes }) => {
    const now = presentShapes();
    for (const [name, hash] of Object.entries(shapes)) {
      const [kind, number] = name.split('@');
      const isPast = Object.keys(now).some(
        (each) => each.startsWith(`${kind}@`) && Number(each.split('@')[1]) > Number(number),
      );
      if (name in now || !isPast) expect({ [name]: now[name] }).toEqual({ [name]: hash });
    }
  });

  it('is written down for each shape this release writes', () => {
    const own = all.find(({ version }) => version === present);
    expect(Object.keys(presentShapes()).sort()).toEqual(Object.keys(own?.shapes ?? {}).sort());
  });

  it.each(all)(
    'may be said by this release as by $version: events and settings grow, and narrow nowhere',
    (then) => {
      const now = presentPayloads();
      const faults = Object.entries(then.payloads).flatMap(([name, before]) => {
        const [type, version] = name.split('@');
        const present = now[name];
        if (present) return narrowings(before, present, name);
        // A newer version is read through its upcaster, which a test of its own has run; nothing else may be missing.
        const isRaised = Object.keys(now).some(
          (each) => each.startsWith(`${type}@`) && Number(each.split('@')[1]) > Number(version),
        );
        return isRaised ? [] : [`${name}: gone`];
      });
      expect(faults).toEqual([]);
    },
  );

  it.each(all)('opens from the data of $version, every event understood', async ({ data, expected }) => {
    using folder = temporaryFolder();
    cpSync(data, folder.path, { recursive: true });
    const desk = new FolderDesk(folder.path);
    const session = must(await openSession(desk.ask));
    const state = session.state();
    if (state.kind !== 'locked') throw new Error('A released data folder is locked.');
    const keys = must(
      await session.unlock({ user: state.holders[0]!.user, passphrase: expected.passphrase }),
    );
    const journal = must(
      await openJournal({
        ask: desk.ask,
        keys,
        writer,
        now: () => 0,
        openShelf: () => Promise.resolve(ok(new MemoryShelf())),
      }),
    );
    const status = must(await desk.ask('vault.status', {}));
    expect(status).toEqual({ count: expected.records, head: expected.head });
    expect(journal.count()).toBe(expected.events);
    const titles = [...journal.state().cases.values()].map(({ title }) => title);
    expect(titles.sort()).toEqual([...expected.titles].sort());
    const kinds = { ...officeEvents, ...caseEvents } as unknown as EventKinds<unknown>;
    const unread = (await allEvents(journal)).filter((event) => readEvent(event, kinds) === undefined);
    expect(unread.map(({ type, version }) => `${type}@${version}`)).toEqual([]);
    await desk.stop();
  });

  it('has upcasters from every version before the present one, and a test that ran each', () => {
    const kinds = Object.entries({ ...officeEvents, ...caseEvents });
    const upcasters = kinds.flatMap(([type, { version }]) =>
      Array.from({ length: version - 1 }, (_, before) => `${type}@${before + 1}`),
    );
    expect(upcastersTried).toEqual(upcasters);
  });
});

/** Event versions of the past whose upcaster some test has run; a bump adds its line together with that test. */
const upcastersTried: readonly string[] = [
  // shared/cases/document-printed.test.ts
  'document.printed@1',
];
