import { useEffect } from 'react';
import { isPressed, shortcuts } from '../../ui/shortcuts.ts';

/** Ctrl+S (Cmd+S) saves the draft, as every hand expects. */
export function useSaveKey(save: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPressed(event, shortcuts.save.press)) return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
