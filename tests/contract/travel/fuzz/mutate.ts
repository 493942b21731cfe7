import { deflate, inflate } from '#shared/envelope/deflate.ts';
import { packParcel } from '#shared/envelope/parcel.ts';
import { toBytes, toText } from '#shared/envelope/text.ts';
import { seededRandom } from '../kit.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Chance = () => number;

const below = (random: Chance, limit: number) => Math.floor(random() * Math.max(1, limit));

/** Values that parsers stumble over. */
const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, '', 'Ә', '\u0000', '__proto__', '../../etc/passwd'],
  ...["'; drop table events; --", '<script>alert(1)</script>', 'a'.repeat(70_000), [], {}, [[]], [null]],
  ...[{ __proto__: null }, { toString: 1 }, JSON.parse('['.repeat(2_000) + ']'.repeat(2_000)) as unknown],
];

type Mutation = (bytes: Bytes, random: Chance) => Bytes;

/** What chance, a bad stick or an enemy without keys does to bytes. */
const ofBytes: readonly Mutation[] = [
  (bytes, random) => {
    const changed = bytes.slice();
    for (let left = 1 + below(random, 8); left > 0; left -= 1)
      changed[below(random, bytes.length)]! ^= 1 << below(random, 8);
    return changed;
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) =>
    joined(
      bytes,
      Uint8Array.from({ length: 1 + below(random, 200) }, () => below(random, 256)),
    ),
  (bytes, random) => {
    const [from, to] = [below(random, bytes.length), below(random, bytes.length)];
    const moved = bytes.slice(Math.min(from, to), Math.max(from, to));
    const at = below(random, bytes.length);
    return joined(bytes.slice(0, at), moved, bytes.slice(at));
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + below(random, 50)));
  },
];

function joined(...pieces: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Puts something odd in the place of one value anywhere inside. */
function changeValue(value: unknown, random: Chance): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.2)
    return oddities[below(random, oddities.length)];
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length === 0) return oddities[below(random, oddities.length)];
  const [key, inner] = entries[below(random, entries.length)]!;
  const changed = random() < 0.15 ? undefined : changeValue(inner, random);
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? changed : (each as unknown)));
  return { ...value, [key]: changed };
}

function changeJson(text: string, random: Chance): string {
  try {
    const changed = changeValue(JSON.parse(text), random);
    return changed === undefined ? '' : JSON.stringify(changed);
  } catch {
    return text.slice(0, below(random, text.length));
  }
}

/** A signed text whose header or payload says something else; the signature is the old one. */
export function mutateStatement(jws: string, seed: number): string {
  const random = seededRandom(seed);
  const parts = jws.split('.');
  if (random() < 0.3) return toText(mutateBytes(toBytes(jws), seed)) ?? '';
  const at = below(random, 2);
  const plain = Buffer.from(parts[at] ?? '', 'base64url').toString('utf8');
  parts[at] = Buffer.from(changeJson(plain, random)).toString('base64url');
  return parts.join('.');
}

export function mutateBytes(bytes: Bytes, seed: number): Bytes {
  const random = seededRandom(seed);
  let changed = ofBytes[below(random, ofBytes.length)]!(bytes, random);
  if (random() < 0.3) changed = ofBytes[below(random, ofBytes.length)]!(changed, random);
  return changed;
}

/** A file whose manifest or part is altered and whose sums are made right again, so that what lies behind them is met. */
export async function mutateParcel(parts: readonly Bytes[], seed: number): Promise<Bytes> {
  const random = seededRandom(seed);
  const changed = parts.map((part) => {
    if (random() < 0.5) return mutateBytes(part, below(random, 2 ** 31));
    const length = new DataView(part.buffer, part.byteOffset).getUint32(0);
    const header = changeJson(toText(part.slice(4, 4 + length)) ?? '', random);
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, toBytes(header).length);
    return joined(size, toBytes(header), part.slice(4 + length));
  });
  return packParcel(changed);
}

/** JSON text altered in one place. */
export function mutateJson(text: string, seed: number): Bytes {
  const random = seededRandom(seed);
  return random() < 0.3 ? mutateBytes(toBytes(text), seed) : toBytes(changeJson(text, random));
}

/** A body of pages whose head, one page, or bytes say something else; what is altered is packed again as it should be. */
export async function mutatePaged(payload: Bytes, seed: number): Promise<Bytes> {
  const random = seededRandom(seed);
  if (random() < 0.3) return mutateBytes(payload, seed);
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  const head = toText(await inflate(payload.slice(4, 4 + length))) ?? '';
  const page = payload.slice(4 + length);
  if (random() < 0.5) return pagedOf(changeJson(head, random), page);
  const changed = await deflate(changeLine(await inflate(page), random));
  const told = head.replace(`"bytes":${page.length}`, `"bytes":${changed.length}`);
  return pagedOf(told, changed);
}

async function pagedOf(head: string, page: Bytes): Promise<Bytes> {
  const packed = await deflate(toBytes(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, packed.length);
  return joined(size, packed, page);
}

function changeLine(text: Bytes, random: Chance): Bytes {
  if (random() < 0.3) return mutateBytes(text, below(random, 2 ** 31));
  const lines = (toText(text) ?? '').split('\n');
  const at = below(random, lines.length - 1);
  lines[at] = changeJson(lines[at] ?? '', random);
  return toBytes(lines.join('\n'));
}
