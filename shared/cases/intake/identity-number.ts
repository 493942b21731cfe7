const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Whether the last of the twelve digits of an IIN or a BIN is the control digit of the others. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0) % 11;
  const first = sum(firstWeights);
  // Numbers for which the second sum comes to ten as well are never given out.
  return digits[11] === (first === 10 ? sum(secondWeights) : first);
}

/** The twelve digits as a person means them: spaces left out, the zeros a spreadsheet dropped put back where they fit. */
export function readIdentityNumber(text: string): string {
  const digits = text.replaceAll(/[\s-]/g, '');
  const padded = digits.padStart(12, '0');
  return /^\d{9,11}$/.test(digits) && isIdentityNumber(padded) ? padded : digits;
}
