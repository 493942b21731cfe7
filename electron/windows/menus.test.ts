import { describe, expect, it } from 'vitest';
import { contextMenu, deskMenu } from './menus.ts';

const roles = (menu: ReturnType<typeof contextMenu>): unknown[] =>
  menu.flatMap(({ role, submenu }) => (Array.isArray(submenu) ? roles(submenu) : [role]));

describe('the menu of the program', () => {
  it('offers editing, zoom and the end, and nothing that reloads the window or looks behind it', () => {
    for (const language of ['kk', 'ru'] as const)
      expect(roles(deskMenu(language))).toEqual([
        ...['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
        ...['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'minimize', 'quit'],
      ]);
  });

  it('speaks the language of the desk', () => {
    expect(deskMenu('kk').map(({ label }) => label)).toEqual(['Өңдеу', 'Көрініс']);
    expect(deskMenu('ru').map(({ label }) => label)).toEqual(['Правка', 'Вид']);
  });
});

describe('a right click', () => {
  it('offers a field its editing, marked text its copying, and anything else nothing', () => {
    expect(roles(contextMenu('kk', { isEditable: true, selectionText: '' }))).toContain('paste');
    expect(roles(contextMenu('kk', { isEditable: false, selectionText: '№ 5' }))).toEqual(['copy']);
    expect(contextMenu('kk', { isEditable: false, selectionText: ' ' })).toEqual([]);
  });
});
