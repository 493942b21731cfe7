/**
 * Endings of Kazakh and Russian nouns and adjectives, in the letters of `foldWords`. A word does not say its language, so
 * both are one set; an ending cut off wrongly is cut off every form of the word alike and costs a neighbour in the answer.
 */
const ofShortRoots = [
  // Kazakh: plural, possession, the cases.
  'лар лер дар дер тар тер ы и сы си ын ин ымыз имиз ыныз иниз',
  'нын нин дын дин тын тин га ге ка ке на не ны ни ды ди ты ти нда нде да де та те нан нен дан ден тан тен мен бен пен',
  // Russian: a vowel or a soft sign is left at the end.
  'а я о е у ю ь й ия ие ию ии ая яя ое ее ые ие ую юю ого его ому ему ыми ими ами ями ою ею иями',
];
/** Endings of Russian that many a short word has by nature: Карим, салем. */
const ofLongRoots = ['ой ей ий ый ом ем им ым ам ям ах ях их ых ов ев ова ева овой евой ием иям иях'];

/** Ending → letters that must be left before it. */
const endings = new Map(
  [[ofShortRoots, 3] as const, [ofLongRoots, 4] as const].flatMap(([lines, left]) =>
    lines.flatMap((line) => line.split(' ').map((ending) => [ending, left] as const)),
  ),
);
const longestEnding = 5;
const shortestRoot = 3;

/** Words of one root begin alike at least so far. */
export const rootBeginning = shortestRoot;

/** What the forms of one word have in common: жерге, жерді → жер; жалобы, жалобами → жалоб. */
export function rootOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  let root = word;
  for (let shorter = cut(root); shorter !== undefined; shorter = cut(root)) root = shorter;
  return firm(root);
}

function cut(word: string): string | undefined {
  for (let length = Math.min(longestEnding, word.length - shortestRoot); length > 0; length -= 1)
    if (word.length - length >= (endings.get(word.slice(-length)) ?? Infinity)) return word.slice(0, -length);
  return undefined;
}

/** A vowel that comes and goes (участок, участка), a last consonant that softens (құқық, құқығы; кітап, кітабы). */
function firm(root: string): string {
  const steady = root.length > shortestRoot + 1 ? root.replace(/(?<=[^аеиоуыэюя])[ое](?=[кц]$)/, '') : root;
  return steady.replace(/к$/, 'г').replace(/п$/, 'б');
}
