import type { AppStore } from './store.ts';
import type { SettingsState } from './settings-slice.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Percent of the usual size of letters. */
export const textSizes = [90, 100, 110, 125, 150] as const;

/** What the system says of the eyes of its user. */
interface SystemWishes {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The theme that is shown: the one chosen, else the one the system asks for. */
export function shownTheme(theme: Theme, { dark, contrast }: SystemWishes): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (contrast) return 'contrast';
  return dark ? 'dark' : 'light';
}

/** Keeps colours and letters of the window as this workstation is set, and as its system wishes where it is left to it. */
export function keepAppearance(store: Pick<AppStore, 'getState' | 'subscribe'>): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const { documentElement: page } = document;
  let shown: SettingsState | undefined;
  const show = () => {
    shown = store.getState().settings;
    const { theme = 'system', textSize = 100 } = shown;
    page.dataset['theme'] = shownTheme(theme, { dark: dark.matches, contrast: contrast.matches });
    page.style.fontSize = `${textSize}%`;
  };
  for (const wish of [dark, contrast]) wish.addEventListener('change', show);
  store.subscribe(() => {
    if (store.getState().settings !== shown) show();
  });
  show();
}
