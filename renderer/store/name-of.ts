/** What kind of error it was; its message may hold anything and is kept nowhere. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
