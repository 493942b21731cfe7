/** Small enough for one call's arguments, large enough for few calls. */
const step = 0x8000;

/** Bytes as the channel table carries them. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) {
    // Spread into a call, bytes are handed over one by one: eight times as slow.
    const some = bytes.subarray(at, at + step) as unknown as number[];
    binary += Reflect.apply(String.fromCharCode, undefined, some);
  }
  return btoa(binary);
}

/** @throws on text that is not base64: callers read it behind a schema */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
