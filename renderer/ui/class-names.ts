/** Joins class names, leaving out what is absent. */
export function classNames(...names: (string | undefined | false)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
