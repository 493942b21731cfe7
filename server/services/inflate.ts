import { inflateRaw } from 'node:zlib';
import type { Inflate } from '#shared/envelope/deflate.ts';

/** By the machine's own zlib, beside the thread that answers; bytes behind the end are refused as a browser refuses them. */
export const inflateExactly: Inflate = (bytes, limit) =>
  new Promise((resolve, reject) => {
    inflateRaw(bytes, { maxOutputLength: limit, info: true }, (error, result) => {
      if (error) {
        reject(error);
        return;
      }
      // The types of Node do not know what `info` answers.
      const { buffer, engine } = result as unknown as {
        buffer: Uint8Array<ArrayBuffer>;
        engine: { bytesWritten: number };
      };
      if (engine.bytesWritten === bytes.length) resolve(buffer);
      else reject(new RangeError('There is something behind the end of what is packed.'));
    });
  });
