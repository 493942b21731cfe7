import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import type { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { cleared } from '../features/cases/case-list-slice.ts';
import type { OpenKeys } from '../session/keys.ts';
import type { OpenDesk } from './desk-context.ts';
import { useAppDispatch, useAppStore } from './hooks.ts';
import type { DeskLaw } from '#shared/cases/desk-law.ts';
import { createLeaving } from './leaving.ts';
import { openOffice, type Doorway, type OpenedOffice } from './open-office.ts';
import { wentTo, type Route } from './route-slice.ts';
import { useOpening, type Opening } from './use-opening.ts';

/** The journal could not be made whole by itself: a person must choose the way on. */
const beyondMending: readonly ProblemCode[] = [
  'STORE_DAMAGED',
  'STORE_PARTED',
  'STORE_UNAVAILABLE',
  'VAULT_DAMAGED',
  'BACKUP_OTHER_STORY',
  'BACKUP_NOT_OPEN',
];

/** An open desk before its journal has said by which law it counts. */
type ClosedBook = Omit<OpenDesk, keyof DeskLaw>;

export interface Gate {
  /** Why the last opening found the store beyond mending, until a person has chosen the way on. */
  readonly damage: Problem | null;
  readonly forget: () => void;
  /** How far an opening under way has come, where it takes its time. */
  readonly opening: Opening | null;
  /** The backup laid out to give the next opening what neither copy has. */
  readonly lent: BackupSummary | null;
  readonly lend: (backup: BackupSummary) => void;
  readonly office: OpenedOffice | null;
  readonly desk: ClosedBook | null;
  /** Enters an office that was just begun. */
  readonly enter: (opened: Result<OpenedOffice>) => Problem | null;
  /** Opens the journal with keys just unlocked, once the one before is closed, and enters. */
  readonly open: (keys: OpenKeys, user: UserId) => Promise<Problem | null>;
}

/**
 * The way into an open office and out of it. One journal at a time: the next is opened when the last is closed.
 * @param doorway the same at each drawing
 */
export function useGate(doorway: Doorway): Gate {
  const { session, ask } = doorway;
  const [office, setOffice] = useState<OpenedOffice | null>(null);
  const [damage, setDamage] = useState<Problem | null>(null);
  const [lent, setLent] = useState<BackupSummary | null>(null);
  const { opening, watch } = useOpening();
  const dispatch = useAppDispatch();
  const store = useAppStore();
  const closing = useRef<Promise<unknown>>(Promise.resolve());
  /** Where each person was when the desk was locked; in memory only, and never shown to another. */
  const places = useRef(new Map<UserId, Route>());

  const enter = useCallback(
    (opened: Result<OpenedOffice>): Problem | null => {
      setLent(null);
      if (!opened.ok) {
        setDamage(beyondMending.includes(opened.problem.code) ? opened.problem : null);
        return opened.problem;
      }
      setDamage(null);
      // A new version of the program stays from now on; one that never came so far is gone back from.
      void ask('update.confirm', {});
      opened.value.sync.start();
      opened.value.search.start();
      // The list comes first; whether every record behind it is whole is looked at when the window has nothing to do.
      requestIdleCallback(() => void opened.value.journal.inspect());
      dispatch(wentTo(places.current.get(opened.value.user) ?? { screen: 'today' }));
      setOffice(opened.value);
      return null;
    },
    [ask, dispatch],
  );
  const open = useCallback(
    async (keys: OpenKeys, user: UserId): Promise<Problem | null> => {
      await closing.current;
      const begun = performance.now();
      const help = { tell: watch.begin(), ...(lent && { backup: lent.records }) };
      const opened = await openOffice(doorway, { keys, user }, help);
      watch.end();
      const problem = enter(opened.ok ? await admitted(doorway, opened.value) : opened);
      if (!problem)
        void ask('log.note', { event: 'window.opened', ms: Math.round(performance.now() - begun) });
      return problem;
    },
    [ask, doorway, enter, lent, watch],
  );

  const desk = useMemo((): ClosedBook | null => {
    if (!office) return null;
    const leaving = createLeaving();
    const leave = () => {
      const { route } = store.getState();
      places.current.set(office.user, route);
      // The screen is left while the journal is still open: what is half-typed is kept before the keys are forgotten.
      flushSync(() => dispatch(wentTo({ screen: 'today' })));
      dispatch(cleared());
      office.sync.stop();
      office.search.stop();
      setOffice(null);
      closing.current = leaving.settled().then(() => office.journal.close());
    };
    const lock = () => {
      leave();
      session.lock();
    };
    const reopen = (keys: OpenKeys) => {
      leave();
      return open(keys, office.user);
    };
    return {
      ...office,
      ask,
      session,
      leaving,
      lock,
      reopen,
    };
  }, [office, ask, session, open, dispatch, store]);

  const forget = () => setDamage(null);
  const lend = (backup: BackupSummary) => {
    setLent(backup);
    forget();
  };
  return { office, desk, enter, open, damage, forget, opening, lent, lend };
}

/** Whoever was dismissed on another workstation opens this one no more, from the day it hears of it. */
async function admitted({ session }: Doorway, opened: OpenedOffice): Promise<Result<OpenedOffice>> {
  const { dismissed } = opened.journal.state();
  if (dismissed.has(opened.user)) {
    await opened.journal.close();
    session.lock();
    return refuse({ code: 'KEYS_DISMISSED' });
  }
  for (const { user } of session.holders()) if (dismissed.has(user)) await session.dismiss(user);
  return ok(opened);
}
