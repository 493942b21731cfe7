import { expect, it } from 'vitest';
import { shownTheme } from './appearance.ts';

it('the theme is the one chosen, whatever the system wishes', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const)
    expect(shownTheme(theme, { dark: true, contrast: true })).toBe(theme);
});

it('left to the system, high contrast comes before dark, and light is the usual', () => {
  expect(shownTheme('system', { dark: true, contrast: true })).toBe('contrast');
  expect(shownTheme('system', { dark: true, contrast: false })).toBe('dark');
  expect(shownTheme('system', { dark: false, contrast: false })).toBe('light');
});
