import { useTranslation } from 'react-i18next';
import type { PaperDefinition, PaperTexts } from '#shared/acts/paper.ts';
import type { FieldProblem } from '#shared/acts/draft.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** What the act's own locale file says in the language of the window. */
export function useActTexts(act: PaperDefinition): PaperTexts {
  return act.texts[useLanguage()];
}

/** What a part of the document is called for a person: the field it was typed in, or the part of the blank. */
export function useSourceName(act: PaperDefinition): (source: string) => string {
  const { fields } = useActTexts(act);
  const { t } = useTranslation('act-screens');
  const ofBlank: Readonly<Record<string, string>> = {
    date: t('source.date'),
    number: t('source.number'),
    signer: t('source.signer'),
    executor: t('source.executor'),
  };
  return (source) => fields[source]?.label ?? ofBlank[source] ?? t('source.text');
}

/** The sentence of what is wrong with a field; the first problem speaks. */
export function useInputSentence(): (problems: readonly FieldProblem[]) => string | undefined {
  const { t } = useTranslation('documents');
  return ([first]) => first && t(`input.${first.reason}`);
}
