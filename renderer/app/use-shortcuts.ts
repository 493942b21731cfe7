import { useEffect } from 'react';
import { isDialogOpen } from '../ui/is-dialog-open.ts';
import { isPressed, pressedDigit, shortcuts } from '../ui/shortcuts.ts';
import { useGo } from './hooks.ts';
import { sections } from './route-slice.ts';

/** What lies over the screens of the desk and is opened by a key or from the palette. */
export type Overlay = 'palette' | 'keyMap' | 'firstSteps' | 'messages';

/** The keys that work everywhere. @param open lays something over the screen; not while a dialog asks already */
export function useShortcuts(open: (overlay: Overlay) => void): void {
  const go = useGo();
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const overlay = (['palette', 'keyMap'] as const).find((each) =>
        isPressed(event, shortcuts[each].press),
      );
      if (overlay) {
        // Over a dialog nothing is laid; the key is still not the browser's.
        if (!isDialogOpen()) open(overlay);
        return true;
      }
      const section = sections[pressedDigit(event) ?? -1];
      if (section !== undefined) go({ screen: section });
      return section !== undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (act(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
