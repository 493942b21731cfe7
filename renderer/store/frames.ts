import type { Bytes } from './sealed-record.ts';

const lengthBytes = 4;

/** Parts one after another, each behind its length. */
export function frame(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + lengthBytes + length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    whole.set(part, at + lengthBytes);
    at += lengthBytes + part.length;
  }
  return whole;
}

/** The parts of what `frame` made, each in memory of its own: what is let go of one holds none of the others. */
export function unframe(whole: Bytes): Bytes[] {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const parts: Bytes[] = [];
  for (let at = 0; at < whole.length;) {
    const [from, length] = [at + lengthBytes, view.getUint32(at)];
    parts.push(whole.slice(from, from + length));
    at = from + length;
  }
  return parts;
}
