import type { z } from 'zod';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { openSealedNotes } from '../store/sealed-notes.ts';
import { useDesk } from './desk-context.ts';

export interface Kept<Value> {
  readonly value: Value;
  /** Something was typed, now or before the screen was left. */
  readonly isTyped: boolean;
  readonly change: (value: Value) => void;
  /** What was typed has become something recorded, or is not wanted: nothing of it stays. */
  readonly forget: () => void;
  /** Takes back what was forgotten, even when its screen is gone; resolves when it is kept. */
  readonly restore: (value: Value) => Promise<void>;
}

/** A power cut costs at most what was typed since. */
const pauseMs = 1_500;

/**
 * State of a form that outlives its screen, a lock and a restart: sealed beside the journal, for its user alone. What
 * was kept takes the place of `initial` unless something was typed before it could be read.
 * @param schema one object for all calls: it tells what is still of today's shape
 */
export function useKept<Value>(name: string, schema: z.ZodType<Value>, initial: () => Value): Kept<Value> {
  const { keys, user, leaving } = useDesk();
  const note = useMemo(() => openSealedNotes(keys, `${name} of ${user}`), [keys, name, user]);
  const [value, setValue] = useState(initial);
  const [isTyped, setTyped] = useState(false);
  /** What is typed and not kept yet. */
  const unkept = useRef<{ value: Value } | null>(null);
  const touched = useRef(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const queue = (work: () => Promise<unknown>) => {
    last.current = last.current.then(work);
    leaving.add(last.current);
  };
  const keep = () => {
    const typed = unkept.current;
    unkept.current = null;
    if (typed) queue(() => note.save(typed.value));
  };
  const newest = useRef(keep);
  useLayoutEffect(() => {
    newest.current = keep;
  });
  useEffect(() => {
    let isAwaited = true;
    void note.load().then((loaded) => {
      // What an older release kept in another shape is let go: it was never more than half-typed.
      const kept = schema.safeParse(loaded.ok ? loaded.value : undefined);
      if (!isAwaited || touched.current || !kept.success) return;
      setValue(kept.data);
      setTyped(true);
    });
    return () => {
      isAwaited = false;
    };
  }, [note, schema]);
  useEffect(() => {
    const timer = setTimeout(() => newest.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  // A layout effect is undone before the keys are let go of.
  useLayoutEffect(() => () => newest.current(), []);
  return {
    value,
    isTyped,
    change: (next) => {
      touched.current = true;
      unkept.current = { value: next };
      setValue(next);
      setTyped(true);
    },
    forget: () => {
      touched.current = true;
      unkept.current = null;
      setTyped(false);
      queue(() => note.forget());
    },
    restore: async (former) => {
      touched.current = true;
      setValue(former);
      setTyped(true);
      queue(() => note.save(former));
      await last.current;
    },
  };
}
