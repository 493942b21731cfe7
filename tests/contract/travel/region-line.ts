import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { freshLite } from './fresh-lite.ts';
import { must, SyncedDesk } from './sync-desk.ts';

/** One real server at the end of a cable; each test of a file has an office of its own at it. */
export interface RegionLine {
  readonly server: RunningServer;
  readonly cable: Cable;
  readonly office: string;
  readonly plugInto: (server: RunningServer) => void;
  /** A workstation that founded the office of this test. */
  readonly founded: (name?: string) => Promise<SyncedDesk>;
  /** A further workstation of it, taken in by a code. */
  readonly joined: (name?: string, at?: RunningServer) => Promise<SyncedDesk>;
  /** One that founded the office and was taken in. */
  readonly enrolled: (name?: string, at?: RunningServer) => Promise<SyncedDesk>;
  /** A workstation of quite another office. */
  readonly foundedElsewhere: () => Promise<SyncedDesk>;
  /** The same workstation with an old copy of its data: here one from before its first entry. */
  readonly fromOldCopy: (desk: SyncedDesk) => Promise<SyncedDesk>;
  /** Closes them after the test. */
  readonly keep: (...desks: SyncedDesk[]) => void;
}

/** Lays the line for the tests of one file. */
export function regionLine(): RegionLine {
  let cable: Cable;
  let server: RunningServer;
  let office: string;
  let offices = 0;
  const desks: SyncedDesk[] = [];

  /** Connections that are kept open would go on to the server before. */
  const plugInto = ({ url }: RunningServer) => {
    cable.pull();
    cable.plugInto(Number(new URL(url).port));
  };
  const keep = (...some: SyncedDesk[]) => void desks.push(...some);
  const kept = async (opening: Promise<SyncedDesk>) => {
    const desk = await opening;
    keep(desk);
    return desk;
  };

  beforeAll(async () => {
    server = await startServer(await freshLite());
    cable = await layCable();
  });
  beforeEach(() => {
    offices += 1;
    office = `office-${offices}`;
    plugInto(server);
  });
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
  });
  afterAll(async () => {
    await cable.remove();
    await server.close();
  });

  const founded = (name = 'a') => kept(SyncedDesk.found(name, office, cable.url));
  return {
    get server() {
      return server;
    },
    get cable() {
      return cable;
    },
    get office() {
      return office;
    },
    ...{ plugInto, keep, founded },
    joined: async (name = 'b', at = server) =>
      kept(SyncedDesk.join(name, office, cable.url, await at.createCode(office))),
    enrolled: async (name = 'a', at = server) => {
      const desk = await founded(name);
      must(await desk.sync.enrol(await at.createCode(office)));
      return desk;
    },
    foundedElsewhere: () => kept(SyncedDesk.found('x', `${office}-x`, cable.url)),
    fromOldCopy: async (desk) => {
      const old = await kept(SyncedDesk.open(desk.keys, cable.url));
      old.notes.text = desk.notes.text;
      await old.restart();
      return old;
    },
  };
}

/** How many entries no receipt has named. */
export const waiting = ({ sync }: SyncedDesk): number => sync.status().waiting;

/** Until the round under way has ended; at once when there is none. */
export function settled({ sync }: SyncedDesk): Promise<void> {
  return new Promise((resolve) => {
    if (sync.status().link.kind !== 'working') {
      resolve();
      return;
    }
    const stop = sync.subscribe(() => {
      if (sync.status().link.kind === 'working') return;
      stop();
      resolve();
    });
  });
}
