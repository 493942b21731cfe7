import { useEffect } from 'react';
import { useGo } from './hooks.ts';
import { sections } from './route-slice.ts';

/** Alt with a digit: by the place of the key, so that they work in every keyboard layout. */
export function useShortcuts(): void {
  const go = useGo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const section = digit === undefined ? undefined : sections[Number(digit) - 1];
      if (!event.altKey || event.ctrlKey || event.metaKey || section === undefined) return;
      event.preventDefault();
      go({ screen: section });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
