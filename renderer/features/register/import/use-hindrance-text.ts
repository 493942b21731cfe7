import { useTranslation } from 'react-i18next';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { dateText } from '../../../ui/date-text.ts';
import { useProblemSentence } from '../../../ui/use-problem-sentence.ts';
import type { Hindrance } from './judge-cards.ts';

/** One sentence for each reason why a row is not taken over. */
export function useHindranceText(): (hindrance: Hindrance) => string {
  const { t } = useTranslation('register');
  const { ruleSentence } = useLawTexts();
  const problemSentence = useProblemSentence();
  return (hindrance) => {
    switch (hindrance.why) {
      case 'unread':
        return t(`import.unread.${hindrance.unread.field}`, { value: hindrance.unread.value.slice(0, 60) });
      case 'fault':
        return t(`fault.${hindrance.fault}`);
      case 'future':
        return t('import.future');
      case 'registered':
        return t('import.registered', { date: dateText(hindrance.found.registered) });
      case 'twice':
        return t('import.twice', { line: hindrance.line });
      case 'refused':
        return isLegalRefusal(hindrance.refusal)
          ? hindrance.refusal.problems.map(ruleSentence).join(' ')
          : problemSentence(hindrance.refusal);
    }
  };
}
