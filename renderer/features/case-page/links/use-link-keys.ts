import { useEffect } from 'react';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useGo } from '../../../app/hooks.ts';
import { isDialogOpen } from '../../../ui/is-dialog-open.ts';
import { bareDigit } from '../../../ui/shortcuts.ts';

/** A digit alone opens the case that bears it, as long as nobody types and no dialog asks. */
export function useLinkKeys(cases: readonly SubjectId[]): void {
  const go = useGo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const caseId = cases[bareDigit(event) ?? -1];
      if (caseId === undefined || isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      go({ screen: 'case', caseId });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role=combobox], [role=listbox]') !== null;
