import { useTranslation } from 'react-i18next';
import { useToast } from '../../ui/Toasts.tsx';
import { useDesk } from '../desk-context.ts';
import type { Kept } from '../use-kept.ts';

/**
 * Leaves a form that was begun: nothing of it stays, but as long as the desk is open it can be brought back.
 * @param reopen goes to where the form is
 */
export function useDiscard(): <Value>(kept: Kept<Value>, reopen: () => void) => void {
  const { t } = useTranslation('drafts');
  const { leaving } = useDesk();
  const toast = useToast();
  return (kept, reopen) => {
    const { value, isTyped } = kept;
    kept.forget();
    if (isTyped) toast(t('discarded'), () => leaving.add(kept.restore(value).then(reopen)));
  };
}
