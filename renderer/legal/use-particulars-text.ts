import { useTranslation } from 'react-i18next';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { roles, type Fact } from '#shared/law/types.ts';
import { actWord } from './act-words.ts';
import { useLawTexts } from './use-law-texts.ts';
import { dateText } from '../ui/date-text.ts';
import { useLanguage } from '../ui/use-language.ts';

const isRole = (value: unknown) => roles.some((role) => role === value);

/** The particulars of a fact on one line: "до какого дня: 31.03.2026 · кем решено: Прокурор района". */
export function useParticularsText(): (fact: Fact) => string {
  const { t, i18n } = useTranslation('legal');
  const { particularName, wordName, roleName } = useLawTexts();
  const language = useLanguage();
  const valueText = (fact: string, path: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((each) => valueText(fact, path, each)).join(', ');
    if (isRole(value)) return roleName(String(value));
    const date = parsePlainDate(value);
    if (date !== undefined) return dateText(date);
    const text = String(value);
    if (i18n.exists(`legal:word.${path}.${text.replaceAll('.', '-')}`)) return wordName(path, text);
    return actWord({ fact, path, value: text }, language) ?? text;
  };
  return ({ fact, on: _on, ...particulars }) =>
    flat(particulars)
      .map(([path, value]) => t('pair', { name: particularName(path), value: valueText(fact, path, value) }))
      .join(' · ');
}

function flat(particulars: object, prefix = ''): [string, unknown][] {
  return Object.entries(particulars).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? flat(value, `${prefix}${key}.`)
      : [[prefix + key, value]],
  );
}
