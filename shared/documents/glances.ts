/** A stretch of a printed line. */
export interface Glance {
  readonly text: string;
  /** Taken in at one glance: it stays on one line. */
  readonly isWhole: boolean;
}

const wholes = [
  // «Ақ жол», «О прокуратуре»: a short name in quotation marks
  String.raw`«\p{Lu}[\p{L}\d -]{1,16}»`,
  // «33-бабының», «статьи 33», «№ 15»
  String.raw`\d+(?:-\d+)*-\p{Ll}{1,14}`,
  String.raw`(?:стат|пункт|подпункт|част)\p{Ll}{0,4} \d+(?:-\d+)*\)?`,
  String.raw`№ [\p{L}\d/.-]{1,20}`,
  // «12 450 000 теңге», «10 күн», «2026 жылғы», «2026 года»
  String.raw`\d{1,3}(?: \d{3})+(?!\d)(?: \p{Ll}{1,14})?`,
  String.raw`(?<!\d)\d{1,3} \p{Ll}{1,14}`,
  String.raw`(?<!\d)\d{4} (?:год|жыл)\p{Ll}{0,4}`,
  // «М.Ә. Өтеғұлов», «Нұр-Сервис»
  String.raw`(?:\p{Lu}\.){1,2} \p{Lu}\p{Ll}{1,20}`,
  String.raw`\p{Lu}\p{Ll}{1,20}-\p{Lu}\p{Ll}{1,20}`,
  // The place of a signature: a line that nobody has written on yet.
  String.raw`\.(?: \.){4,}`,
];
/** A dash stands at the end of a line, never at the beginning of the next. */
const dash = String.raw` –(?= )`;
const glances = new RegExp(String.raw`(?:${wholes.join('|')})(?:${dash})?|[\p{L}\d»)]{1,24}${dash}`, 'gu');

/** A text in the stretches by which it is laid out; joined they are the text itself, letter by letter. */
export function glancesOf(text: string): Glance[] {
  const found: Glance[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(glances)) {
    if (index > from) found.push({ text: text.slice(from, index), isWhole: false });
    found.push({ text: whole, isWhole: true });
    from = index + whole.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), isWhole: false });
  return found;
}
