import type { LawText } from '#shared/library/law-text.ts';
import ParseWorker from './parse-worker.ts?worker';

/** Reads an official text into articles beside the window's own thread. */
export function parseAside(text: string): Promise<LawText> {
  const worker = new ParseWorker();
  return new Promise<LawText>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LawText>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(text);
  }).finally(() => worker.terminate());
}
