import { invariant } from '../kernel/invariant.ts';

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Equal values give equal text on every computer, so their hashes agree.
 * Keys whose value is undefined are left out, as JSON itself leaves them out.
 * @throws on what JSON cannot say: functions, symbols, bigint, non-finite numbers
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (isRecord(value)) return canonicalRecord(value);
  invariant(typeof value !== 'number' || Number.isFinite(value), 'JSON holds finite numbers only');
  const text: unknown = JSON.stringify(value);
  invariant(typeof text === 'string', `JSON cannot hold a ${typeof value}`);
  return text;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function equalJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function canonicalRecord(record: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(value)}`);
  }
  return `{${parts.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
