import { derive, type Derivation, type Derived } from './derive.ts';

/**
 * Derives beside the window, which goes on meanwhile, and in memory that is given back at the end: of WebAssembly nothing
 * is given back while its thread lives. Where there are no workers, as in the commands without a window, in this thread.
 */
export function deriveApart(asked: Derivation): Promise<Uint8Array> {
  return typeof Worker === 'undefined' ? derive(asked) : deriveInWorker(asked);
}

async function deriveInWorker(asked: Derivation): Promise<Uint8Array> {
  const worker = new Worker(new URL('./derive-worker.ts', import.meta.url), { type: 'module' });
  try {
    const derived = await new Promise<Derived>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Derived>) => resolve(data);
      worker.onerror = ({ message }) => resolve({ reason: message });
      worker.postMessage(asked);
    });
    if ('reason' in derived) throw new Error(`Argon2 did not run: ${derived.reason}`);
    return derived.bytes;
  } finally {
    worker.terminate();
  }
}
