type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Raw inflating (RFC 1951) of bytes from outside to at most `limit` bytes. Rejects on what unfolds to more, on what is cut
 * short, and, where the platform tells, on bytes behind the end.
 */
export type Inflate = (bytes: Bytes, limit: number) => Promise<Bytes>;

export function deflate(bytes: Bytes): Promise<Bytes> {
  return whole(through(bytes, new CompressionStream('deflate-raw')));
}

/** @throws on bytes that were not deflated: callers hand in what they sealed themselves */
export function inflate(bytes: Bytes): Promise<Bytes> {
  return whole(through(bytes, new DecompressionStream('deflate-raw')));
}

export const inflateWithin: Inflate = (bytes, limit) =>
  whole(
    through(bytes, new DecompressionStream('deflate-raw')).pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>(atMost(limit)),
    ),
  );

function atMost(limit: number): Transformer<Uint8Array, Uint8Array> {
  let length = 0;
  return {
    transform(chunk, controller) {
      length += chunk.length;
      if (length > limit) throw new RangeError('What is packed unfolds to more than it may.');
      controller.enqueue(chunk);
    },
  };
}

/** Fed by hand: a blob would be registered with the browser's own process for each page. */
function through(
  bytes: Bytes,
  { writable, readable }: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What fails here fails at the readable end, where somebody waits for it.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return readable;
}

async function whole(readable: ReadableStream<Uint8Array>): Promise<Bytes> {
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
