/** The http address of a host that a person typed: `null` for nothing, `undefined` for what is no address. */
export function parseHttpAddress(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isPlain = username === '' && search === '' && hash === '' && hostname !== '';
  return isPlain && /^https?:$/.test(protocol) ? text.replace(/\/+$/, '') : undefined;
}
