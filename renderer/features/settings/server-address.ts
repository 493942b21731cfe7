/** What is typed as the address of the regional server: `null` for none, `undefined` for what is no address. */
export function readServerAddress(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isPlain = username === '' && search === '' && hash === '' && hostname !== '';
  return isPlain && /^https?:$/.test(protocol) ? text.replace(/\/+$/, '') : undefined;
}
