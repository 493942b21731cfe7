import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import kk from '#locales/kk/help.json' with { type: 'json' };
import ru from '#locales/ru/help.json' with { type: 'json' };
import { isPressed, pressedDigit, shortcutPlaces, shortcuts } from './shortcuts.ts';

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false };
const presses = Object.entries(shortcuts).flatMap(([name, shortcut]) =>
  'press' in shortcut ? [[name, shortcut.press] as const] : [],
);

describe('the keys of the desk', () => {
  it('answer to the place of a key, not to its letter', () => {
    const kazakhK = { ...nothingHeld, code: 'KeyK', key: 'л', ctrlKey: true };
    expect(isPressed(kazakhK, shortcuts.palette.press)).toBe(true);
    expect(isPressed({ ...kazakhK, ctrlKey: false }, shortcuts.palette.press)).toBe(false);
    expect(isPressed({ ...kazakhK, altKey: true }, shortcuts.palette.press)).toBe(false);
  });

  it('are each pressed in one way only within one place', () => {
    const seen = presses.map(([, press]) => JSON.stringify(press));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('go to a section by Alt and a digit of either block', () => {
    expect(pressedDigit({ ...nothingHeld, altKey: true, code: 'Digit1' })).toBe(0);
    expect(pressedDigit({ ...nothingHeld, altKey: true, code: 'Numpad7' })).toBe(6);
    expect(pressedDigit({ ...nothingHeld, code: 'Digit1' })).toBeUndefined();
    expect(pressedDigit({ ...nothingHeld, altKey: true, ctrlKey: true, code: 'Digit1' })).toBeUndefined();
  });

  it('are each named in both languages, and nothing else is', () => {
    for (const { keys } of [kk, ru]) {
      expect(Object.keys(keys.does).toSorted()).toEqual(Object.keys(shortcuts).toSorted());
      expect(Object.keys(keys.place).toSorted()).toEqual(shortcutPlaces.toSorted());
    }
  });

  it('are on the map of keys wherever a handler compares the place of a key', () => {
    const handlers = [
      'renderer/app/use-shortcuts.ts',
      'renderer/features/acts/use-save-key.ts',
      'renderer/features/cases/use-row-keys.ts',
      'renderer/features/today/line-keys.ts',
    ];
    for (const path of handlers) expect(readFileSync(path, 'utf8')).not.toMatch(/['"](Key[A-Z]|F\d+)['"]/);
  });
});
