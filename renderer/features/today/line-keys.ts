import type { KeyboardEvent } from 'react';
import { isPressed, shortcuts } from '../../ui/shortcuts.ts';

/** Marks what the arrows walk on the board: `data-line` on the button of each line. */
const lineSelector = '[data-line]';

/** Up and down walk the lines of a panel, left and right go to the other panel; Enter is the button's own. */
export function moveOnBoard(event: KeyboardEvent<HTMLElement>): void {
  const at = (event.target as HTMLElement).closest<HTMLElement>(lineSelector);
  if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = neighbour(event.currentTarget, at, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** How many panels and lines a key goes. */
const steps: Readonly<Record<string, readonly [panels: number, lines: number]>> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

function neighbour(board: HTMLElement, at: HTMLElement, key: string): HTMLElement | undefined {
  const [toPanel, toLine] = steps[key] ?? [0, 0];
  const panels = [...board.children].map((panel) => [...panel.querySelectorAll<HTMLElement>(lineSelector)]);
  const here = panels.findIndex((lines) => lines.includes(at));
  const lines = panels[here + toPanel] ?? [];
  const line = (panels[here]?.indexOf(at) ?? 0) + toLine;
  return toPanel === 0 ? lines[line] : (lines[line] ?? lines.at(-1));
}

/** The key of the letter О on Kazakh and Russian keyboards, whatever layout is on; and a Latin O. */
export function isActKey(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  const isLatin = key.toLowerCase() === 'o' && !altKey && !ctrlKey && !metaKey;
  return isLatin || isPressed(event, shortcuts.act.press);
}
