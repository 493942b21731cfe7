import { invariant } from '../kernel/invariant.ts';

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Equal values give equal text on every computer, so their hashes agree.
 * Keys whose value is undefined are left out, as JSON itself leaves them out.
 * @throws on what JSON cannot say: functions, symbols, bigint, non-finite numbers
 */
export function canonicalJson(value: unknown): string {
  // What was read from canonical text keeps its order, and the engine prints it several times as fast as we do.
  const text: unknown = isInOrder(value) ? JSON.stringify(value) : print(value);
  invariant(typeof text === 'string', `JSON cannot hold a ${typeof value}`);
  return text;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function equalJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Whether JSON.stringify, which prints keys in the order they are told in, says it canonically and leaves nothing out. */
function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder);
  if (isRecord(value)) return isRecordInOrder(value);
  return typeof value === 'number' ? Number.isFinite(value) : !unspeakable.has(typeof value);
}

const unspeakable: ReadonlySet<string> = new Set(['function', 'symbol', 'bigint']);

function isRecordInOrder(record: Record<string, unknown>): boolean {
  let last: string | undefined;
  for (const key of Object.keys(record)) {
    if ((last !== undefined && key < last) || !isInOrder(record[key])) return false;
    last = key;
  }
  return true;
}

function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => print(item ?? null)).join(',')}]`;
  if (isRecord(value)) return printRecord(value);
  invariant(typeof value !== 'number' || Number.isFinite(value), 'JSON holds finite numbers only');
  const text: unknown = JSON.stringify(value);
  invariant(typeof text === 'string', `JSON cannot hold a ${typeof value}`);
  return text;
}

function printRecord(record: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${print(value)}`);
  }
  return `{${parts.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
