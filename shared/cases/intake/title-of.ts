/** A title is a line of a list; the words themselves are kept beside it. */
const longestTitle = 300;

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What a text says as one line of a list, cut after a word where it is longer. */
export function titleOf(text: string): string {
  const line = oneLine(text);
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 2).replace(/\s+\S*$/, '')} …` : line;
}
