import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isPressed, shortcuts } from '../../ui/shortcuts.ts';

/** Rows that a page key goes. */
const pageRows = 10;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageRows,
  PageUp: (at) => at - pageRows,
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * One row of a table is in the tab order; the arrows, the page keys, Home and End make it another, and focus it. With
 * Shift the rows on the way are picked, with Ctrl and A all of them.
 */
export function useRowKeys(count: number, onPicked: (rows: readonly number[]) => void) {
  const [chosen, setChosen] = useState(0);
  const current = Math.max(0, Math.min(chosen, count - 1));
  /** The row that focus goes to once it is drawn; an effect left over from a drawing before belongs to another row. */
  const dueRow = useRef<number>(null);
  const focusedRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (dueRow.current !== current || !focusedRef.current) return;
    dueRow.current = null;
    focusedRef.current.focus({ preventScroll: true });
  });
  const keyDown = (event: KeyboardEvent, scrollTo: (index: number) => void) => {
    if (isPressed(event, shortcuts.pickAll.press)) {
      event.preventDefault();
      onPicked(Array.from({ length: count }, (_, row) => row));
      return;
    }
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(move(current, count - 1), count - 1));
    if (event.shiftKey) onPicked(between(current, next));
    dueRow.current = next;
    setChosen(next);
    scrollTo(next);
  };
  return { current, choose: setChosen, focusedRef, keyDown };
}

/** Both rows and all that lie between. */
function between(a: number, b: number): number[] {
  return Array.from({ length: Math.abs(b - a) + 1 }, (_, at) => Math.min(a, b) + at);
}
