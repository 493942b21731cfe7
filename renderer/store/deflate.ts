type Bytes = Uint8Array<ArrayBuffer>;

export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'));
}

/** @throws on bytes that were not deflated: callers hand in what they sealed themselves */
export function inflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new DecompressionStream('deflate-raw'));
}

/** Fed by hand: a blob would be registered with the browser's own process for each page. */
async function through(
  bytes: Bytes,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const writer = writable.getWriter();
  const fed = writer.write(bytes).then(() => writer.close());
  const [whole] = await Promise.all([new Response(readable).arrayBuffer(), fed]);
  return new Uint8Array(whole);
}
