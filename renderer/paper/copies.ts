/** The number of copies typed: 1 to 99, else null. */
export function readCopies(typed: string): number | null {
  return /^[1-9]\d?$/.test(typed.trim()) ? Number(typed) : null;
}
