/** What a text says as JSON; undefined when there is none or it is no JSON, so that a schema refuses it like anything else it does not know. */
export function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
