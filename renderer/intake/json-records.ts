type Flat = Record<string, string>;

/** The records of a JSON text: a list of objects, or the first such list within an object. Undefined where there is none. */
export function jsonRecords(text: string): Flat[] | undefined {
  return listIn(JSON.parse(text))?.map((record) => flatten(record));
}

function listIn(value: unknown): object[] | undefined {
  if (Array.isArray(value)) {
    const records = value.filter(isObject);
    return records.length > 0 && records.length === value.length ? records : undefined;
  }
  if (!isObject(value)) return undefined;
  const lists = Object.values(value).flatMap((each) => (Array.isArray(each) ? [listIn(each)] : []));
  // A single card is an object by itself.
  return lists.find((list) => list !== undefined) ?? [value];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{ applicant: { iin } }` as `applicant iin`; lists of words are joined. */
function flatten(record: object, prefix = ''): Flat {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, string][] => {
      const path = prefix + name;
      if (isObject(value)) return Object.entries(flatten(value, `${path} `));
      return [[path, wordOf(value)]];
    }),
  );
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(wordOf).join(', ') : JSON.stringify(value);
}
