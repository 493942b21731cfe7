/** Words that are written small in a sentence as they stand alone. The small letter of «e-Өтініш» is part of its name. */
export function capitalised(text: string): string {
  return /^\p{Ll}-/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
