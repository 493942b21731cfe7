import { invariant } from '../kernel/invariant.ts';
import { figureKinds, figuresOf, type Figure, type FigureKind } from './figures.ts';
import { languages, type Language } from './language.ts';
import { comparePeople, type Likeness } from './name-likeness.ts';
import { sentencesOf, type PrintModel } from './print-model.ts';

/** What one paper says and the other does not, in the part of the document named by `source`. */
export interface Disagreement {
  /** A phrase key, or the name of the value whose words disagree. */
  readonly source: string;
  /** `text`: the part is there in one language only. */
  readonly kind: FigureKind | 'text';
  readonly kk: readonly string[];
  readonly ru: readonly string[];
  /** It may be no more than two ways of writing one thing: a person looks and decides. */
  readonly isDoubt?: true;
}

/**
 * Where the Kazakh and the Russian paper of one act say different dates, numbers, names or places in the law. What the
 * template places is one value and cannot differ; words typed twice can, and two originals that disagree are no act. Numbers
 * in words, full names and names in quotation marks are read with less certainty and bring doubts only.
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
  const [kk = '', ru = ''] = languages.map((language) => texts[language]);
  if ((kk === '') !== (ru === '')) return [{ source, kind: 'text', kk: kk ? [kk] : [], ru: ru ? [ru] : [] }];
  const figures = { kk: figuresOf(kk, 'kk'), ru: figuresOf(ru, 'ru') };
  return figureKinds.flatMap((kind) => {
    const ofKind = (language: Language) => figures[language].filter((figure) => figure.kind === kind);
    const { unlike, alone } = compareFigures(ofKind('kk'), ofKind('ru'));
    const isSure = [...alone.kk, ...alone.ru].some(({ counts }) => counts === undefined);
    const isContrast = [alone.kk, alone.ru].every((side) =>
      side.some(({ counts }) => counts !== 'against-its-like'),
    );
    return [
      ...(isSure || isContrast ? [told(source, kind, alone, isSure)] : []),
      ...(unlike.kk.length > 0 ? [told(source, kind, unlike, false)] : []),
    ];
  });
}

interface Sides {
  readonly kk: readonly Figure[];
  readonly ru: readonly Figure[];
}

function told(source: string, kind: FigureKind, { kk, ru }: Sides, isSure: boolean): Disagreement {
  const values = (side: readonly Figure[]) => side.map(({ value, said = value }) => said);
  return { source, kind, kk: values(kk), ru: values(ru), ...(!isSure && { isDoubt: true as const }) };
}

/** What remains when equals are paired off: `unlike` may be one thing in two spellings, `alone` have no partner at all. */
function compareFigures(kk: readonly Figure[], ru: readonly Figure[]): { unlike: Sides; alone: Sides } {
  const equal = pairedOff({ kk, ru }, (a, b) => likeness(a, b) === 'one');
  const unlike = pairedOff(equal.left, (a, b) => likeness(a, b) === 'doubt');
  return { unlike: unlike.paired, alone: unlike.left };
}

/** Undefined: two things. */
function likeness(kk: Figure, ru: Figure): Likeness | undefined {
  if (kk.person && ru.person) return comparePeople(kk.person, ru.person);
  if (kk.value !== ru.value) return undefined;
  return kk.spelling === ru.spelling ? 'one' : 'doubt';
}

/** Each with its first equal on the other side; those that must have one choose before those that may be misread. */
function pairedOff(
  { kk, ru }: Sides,
  isPair: (a: Figure, b: Figure) => boolean,
): { paired: Sides; left: Sides } {
  const paired = { kk: [] as Figure[], ru: [] as Figure[] };
  const left = { kk: [] as Figure[], ru: sureFirst(ru) };
  for (const figure of sureFirst(kk)) {
    const at = left.ru.findIndex((other) => isPair(figure, other));
    if (at < 0) left.kk.push(figure);
    else {
      paired.kk.push(figure);
      paired.ru.push(...left.ru.splice(at, 1));
    }
  }
  return { paired, left };
}

const sureFirst = (side: readonly Figure[]): Figure[] =>
  side.toSorted((a, b) => Number(a.counts !== undefined) - Number(b.counts !== undefined));
