import { inflateSync } from 'fflate';
import { invariant } from '#shared/kernel/invariant.ts';
import { deflate } from '#shared/envelope/deflate.ts';
import { decode, encode, type Bytes } from './sealed-record.ts';

/** Values, small together; {@link Packed} opens them. */
export function pack(values: readonly unknown[]): Promise<Bytes> {
  return deflate(encode(values));
}

/**
 * Values that are held deflated and opened when somebody asks for one of them. As long as anybody may still be looking at
 * what was opened it is the same object; then it is let go, so that going through a whole office holds no office.
 */
export class Packed<Value> {
  readonly #bytes: Bytes;
  #opened: WeakRef<readonly Value[]> | undefined;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  at(index: number): Value {
    const value = this.#all()[index];
    invariant(value !== undefined, 'what is packed is asked for by the place it was packed at');
    return value;
  }

  #all(): readonly Value[] {
    const known = this.#opened?.deref();
    if (known) return known;
    const all = decode(inflateSync(this.#bytes)) as readonly Value[];
    this.#opened = new WeakRef(all);
    return all;
  }
}
