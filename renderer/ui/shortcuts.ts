/** What is pressed together. `code` is the place of the key, the same in every layout: Ctrl+К and Ctrl+K are one. */
export interface KeyPress {
  readonly code: string;
  readonly ctrl?: true;
  readonly alt?: true;
}

interface Shortcut {
  /** Where it works; the map of keys is ordered by this. */
  readonly place: 'everywhere' | 'today' | 'lists' | 'case' | 'calendar' | 'forms';
  /** The keys as they are printed on a keyboard; a list of alternatives. */
  readonly caps: readonly string[];
  /** Absent for keys that a control of its own answers: the arrows of a list, Escape of a dialog. */
  readonly press?: KeyPress;
}

/** The one table of the keys of the desk: what acts on a key looks it up here, and the map of keys is printed from it. */
export const shortcuts = {
  palette: { place: 'everywhere', caps: ['Ctrl', 'K'], press: { code: 'KeyK', ctrl: true } },
  keyMap: { place: 'everywhere', caps: ['F1'], press: { code: 'F1' } },
  section: { place: 'everywhere', caps: ['Alt', '1 … 9'] },
  next: { place: 'everywhere', caps: ['Tab'] },
  leave: { place: 'everywhere', caps: ['Esc'] },
  walkLines: { place: 'today', caps: ['↑ ↓ ← →'] },
  open: { place: 'today', caps: ['Enter'] },
  // The letter О of Kazakh and Russian keyboards (орындау, отметить).
  act: { place: 'today', caps: ['О'], press: { code: 'KeyJ' } },
  walkRows: { place: 'lists', caps: ['↑ ↓'] },
  pageRows: { place: 'lists', caps: ['Page Up / Page Down'] },
  endRows: { place: 'lists', caps: ['Home / End'] },
  pickRows: { place: 'lists', caps: ['Shift', '↑ ↓'] },
  pickAll: { place: 'lists', caps: ['Ctrl', 'A'], press: { code: 'KeyA', ctrl: true } },
  openLinked: { place: 'case', caps: ['1 … 9'] },
  walkDays: { place: 'calendar', caps: ['↑ ↓ ← →'] },
  turnPage: { place: 'calendar', caps: ['Page Up / Page Down'] },
  save: { place: 'forms', caps: ['Ctrl', 'S'], press: { code: 'KeyS', ctrl: true } },
  confirm: { place: 'forms', caps: ['Enter'] },
  stepDay: { place: 'forms', caps: ['↑ ↓'] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof shortcuts;
export const shortcutPlaces = ['everywhere', 'today', 'lists', 'case', 'calendar', 'forms'] as const;

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether exactly these keys went down; Cmd is the Ctrl of a Mac. */
export function isPressed(event: Pressed, { code, ctrl, alt }: KeyPress): boolean {
  const isHeld = (event.ctrlKey || event.metaKey) === (ctrl === true) && event.altKey === (alt === true);
  return isHeld && event.code === code;
}

/** The section a pressed Alt with a digit stands for, from 0; undefined for any other key. */
export function pressedDigit(event: Pressed): number | undefined {
  return event.altKey ? digitOf(event) : undefined;
}

/** The line a digit pressed alone stands for, from 0; undefined for any other key. */
export function bareDigit(event: Pressed): number | undefined {
  return event.altKey ? undefined : digitOf(event);
}

function digitOf({ code, ctrlKey, metaKey }: Pressed): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || ctrlKey || metaKey ? undefined : Number(digit) - 1;
}
