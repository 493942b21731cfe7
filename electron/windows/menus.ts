import type { MenuItemConstructorOptions } from 'electron';
import kk from '#locales/kk/shell.json' with { type: 'json' };
import ru from '#locales/ru/shell.json' with { type: 'json' };

type Role = Exclude<keyof typeof kk.menu, 'edit' | 'view'>;

const menus = { kk: kk.menu, ru: ru.menu };
const editing: readonly Role[] = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'];
const viewing: readonly Role[] = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'minimize', 'quit'];

const items = (language: 'kk' | 'ru', roles: readonly Role[]): MenuItemConstructorOptions[] =>
  roles.map((role) => ({ role, label: menus[language][role] }));

/**
 * The menu of the program: what hands expect of any window, and nothing that reloads it or looks behind it. Without
 * one, no key would enlarge the page, and on macOS none would paste.
 */
export function deskMenu(language: 'kk' | 'ru'): MenuItemConstructorOptions[] {
  return [
    { label: menus[language].edit, submenu: items(language, editing) },
    { label: menus[language].view, submenu: items(language, viewing) },
  ];
}

/** What a right click offers: for a field its editing, for marked text its copying, else nothing. */
export function contextMenu(
  language: 'kk' | 'ru',
  at: { readonly isEditable: boolean; readonly selectionText: string },
): MenuItemConstructorOptions[] {
  if (at.isEditable) return items(language, editing);
  return at.selectionText.trim() === '' ? [] : items(language, ['copy']);
}
