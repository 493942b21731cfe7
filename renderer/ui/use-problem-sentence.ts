import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';

/** The sentence of a refusal with its code, to be read over the phone. */
export function useProblemSentence(): (problem: Problem) => string {
  const { t } = useTranslation(['errors', 'ui']);
  return ({ code, details }) => t('ui:problem', { sentence: t(`errors:${code}`, { ...details }), code });
}
