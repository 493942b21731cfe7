import { invariant } from '../kernel/invariant.ts';
import { figureKinds, figuresOf, type FigureKind } from './figures.ts';
import { languages, type Language } from './language.ts';
import { sentencesOf, type PrintModel } from './print-model.ts';

/** What one paper says and the other does not, in the part of the document named by `source`. */
export interface Disagreement {
  /** A phrase key, or the name of the value whose words disagree. */
  readonly source: string;
  /** `text`: the part is there in one language only. */
  readonly kind: FigureKind | 'text';
  readonly kk: readonly string[];
  readonly ru: readonly string[];
}

/**
 * Where the Kazakh and the Russian paper of one act say different dates, numbers, names or places in the law. What the
 * template places is one value and cannot differ; words typed twice can, and two originals that disagree are no act.
 */
export function compareLanguages(kk: PrintModel, ru: PrintModel): Disagreement[] {
  invariant(kk.language === 'kk' && ru.language === 'ru', 'the Kazakh paper comes first');
  const texts = { kk: textsBySource(kk), ru: textsBySource(ru) };
  return [...new Set([...texts.kk.keys(), ...texts.ru.keys()])].flatMap((source) =>
    compareSource(source, { kk: texts.kk.get(source), ru: texts.ru.get(source) }),
  );
}

function textsBySource(model: PrintModel): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { source, text } of model.blocks.flatMap(sentencesOf))
    texts.set(source, [texts.get(source) ?? '', text].join('\n').trim());
  return texts;
}

function compareSource(source: string, texts: Record<Language, string | undefined>): Disagreement[] {
  const [kk, ru] = languages.map((language) => texts[language] ?? '');
  if ((kk === '') !== (ru === '')) return [{ source, kind: 'text', kk: kk ? [kk] : [], ru: ru ? [ru] : [] }];
  const figures = { kk: figuresOf(kk ?? '', 'kk'), ru: figuresOf(ru ?? '', 'ru') };
  return figureKinds.flatMap((kind) => {
    const values = (language: Language) =>
      figures[language].filter((figure) => figure.kind === kind).map(({ value }) => value);
    const only = { kk: without(values('kk'), values('ru')), ru: without(values('ru'), values('kk')) };
    return only.kk.length + only.ru.length === 0 ? [] : [{ source, kind, ...only }];
  });
}

/** The values of a list that the other does not have, each as many times as it is too many. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return values.filter((value) => {
    const found = left.indexOf(value);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}
