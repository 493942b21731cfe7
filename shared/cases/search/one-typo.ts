/** Shorter words have too many neighbours for a slip to be told from another word. */
const shortestMistyped = 4;

/** Whether `word` begins with `typed` once one letter of it is changed, left out, put in or swapped with its neighbour. */
export function beginsAlmost(word: string, typed: string): boolean {
  if (isFar(word, typed)) return false;
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  if (at >= typed.length - 1) return true;
  return (
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}

/** Most words are: of the first two letters one slip leaves one in its place or beside it. */
function isFar(word: string, typed: string): boolean {
  return word[0] !== typed[0] && word[1] !== typed[1] && word[0] !== typed[1] && word[1] !== typed[0];
}

/** Numbers are meant as they are typed. */
export function mayBeMistyped(word: string): boolean {
  return word.length >= shortestMistyped && !/\p{N}/u.test(word);
}
