import type { Language } from '../documents/language.ts';
import { parsePlainDate, type PlainDate } from '../kernel/plain-date.ts';
import type { LawBlock, LawCard } from './law-text.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};

/** The line under the title that says what act it is, of which day, under which number. */
const cardLines: Readonly<Record<Language, RegExp>> = {
  kk: new RegExp(
    `(?<year>\\d{4}) жылғы (?<day>\\d{1,2}) (?<month>${months.kk.join('|')})\\p{L}* (?:№|N) ?(?<number>[\\d\\p{L}-]+)`,
    'iu',
  ),
  ru: new RegExp(
    `от (?<day>\\d{1,2}) (?<month>${months.ru.join('|')}) (?<year>\\d{4}) (?:года|г\\.) (?:№|N) ?(?<number>[\\d\\p{L}-]+)`,
    'iu',
  ),
};

/** A head is looked for no further down than this many paragraphs. */
const headLength = 12;

/** What the head of a text says of it. The title is what stands before the line with the date and the number. */
export function readCard(paragraphs: readonly string[], blocks: readonly LawBlock[]): LawCard {
  const language = languageOf(paragraphs);
  const head = paragraphs.slice(0, headLength);
  const at = head.findIndex((paragraph) => cardLines[language].test(paragraph));
  const { date, number } = readCardLine(head[at] ?? '', language);
  const amendedOn = latestAmendment(blocks);
  return {
    title: at > 0 ? head.slice(0, at).join(' ') : (head[0] ?? ''),
    language,
    ...(date && { date }),
    ...(number && { number }),
    ...(amendedOn && { amendedOn }),
  };
}

function readCardLine(line: string, language: Language): Pick<LawCard, 'date' | 'number'> {
  const { year, month, day, number } = cardLines[language].exec(line)?.groups ?? {};
  if (!year || !month || !day || !number) return {};
  const monthNumber = String(months[language].indexOf(month.toLowerCase()) + 1);
  const date = parsePlainDate(`${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { number, ...(date && { date }) };
}

/** Letters that Kazakh has and Russian has not decide; a text without any is Russian. */
function languageOf(paragraphs: readonly string[]): Language {
  const text = paragraphs.join(' ');
  const kazakh = text.match(/[әғқңөұүһі]/giu)?.length ?? 0;
  return kazakh > text.length / 100 ? 'kk' : 'ru';
}

function latestAmendment(blocks: readonly LawBlock[]): PlainDate | undefined {
  return blocks
    .filter(({ kind }) => kind === 'note')
    .flatMap(({ text }) => [...text.matchAll(/(\d{2})\.(\d{2})\.(\d{4})/g)])
    .flatMap(([, day, month, year]) => parsePlainDate(`${year}-${month}-${day}`) ?? [])
    .toSorted()
    .at(-1);
}
