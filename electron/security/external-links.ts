/** Where a link of the desk may lead: the law itself and the portal of appeals. */
const hosts: ReadonlySet<string> = new Set(['adilet.zan.kz', 'zan.gov.kz', 'eotinish.kz']);

/**
 * The address to hand to the operating system, written anew from its parsed parts; undefined for anything but an
 * https page of a listed host without a user name or port in it.
 */
export function parseExternalLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return isPlain && hosts.has(url.hostname) ? url.href : undefined;
}

/**
 * Opens a link in the user's browser, or does nothing. `open` is `shell.openExternal`.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 */
export async function openExternalLink(
  address: unknown,
  open: (link: string) => Promise<void>,
): Promise<void> {
  const link = parseExternalLink(address);
  if (link !== undefined) await open(link);
}
