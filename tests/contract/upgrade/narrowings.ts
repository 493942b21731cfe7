import { isDeepStrictEqual } from 'node:util';

/** The part of JSON Schema that the payloads of events are made of. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly propertyNames?: Shape;
  readonly additionalProperties?: boolean | Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly [word: string]: unknown;
}

/** Words whose number may only fall, and only rise: each absent where there is no bound. */
const floors = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum'];
const ceilings = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum'];
/** Words that say one thing and may be left out, but not said otherwise. */
const sayings = ['type', 'pattern', 'format', 'const'];

/** What was written under `before` and may not be read under `now`, by place; empty where all of it is. */
export function narrowings(before: Shape, now: Shape, at = 'payload'): string[] {
  if (now.anyOf ?? before.anyOf) {
    const ways = now.anyOf ?? [now];
    const lost = (before.anyOf ?? [before]).filter((one) =>
      ways.every((way) => narrowings(one, way, at).length > 0),
    );
    return lost.length > 0 ? [`${at}: ${lost.length} of its kinds`] : [];
  }
  return [...ofItself(before, now).map((word) => `${at}: ${word}`), ...ofItsParts(before, now, at)];
}

function ofItself(before: Shape, now: Shape): string[] {
  const bound = (shape: Shape, word: string, none: number) => Number(shape[word] ?? none);
  const lost = (before.enum ?? []).filter((value) => now.enum && !now.enum.includes(value));
  return [
    ...sayings.filter((word) => word in now && !isDeepStrictEqual(before[word], now[word])),
    ...floors.filter((word) => bound(now, word, -Infinity) > bound(before, word, -Infinity)),
    ...ceilings.filter((word) => bound(now, word, Infinity) < bound(before, word, Infinity)),
    ...(now.enum && (!before.enum || lost.length > 0) ? ['enum'] : []),
    ...(now.required ?? []).filter((key) => before.required?.includes(key) !== true),
    ...(now.additionalProperties === false && before.additionalProperties !== false ? ['closed'] : []),
  ];
}

function ofItsParts(before: Shape, now: Shape, at: string): string[] {
  const properties = Object.entries(before.properties ?? {}).flatMap(([key, shape]) => {
    const found = now.properties?.[key];
    return found ? narrowings(shape, found, `${at}.${key}`) : [`${at}.${key}: gone`];
  });
  const others = (['items', 'propertyNames', 'additionalProperties'] as const).flatMap((word) => {
    const [had, has] = [before[word], now[word]];
    return typeof has === 'object'
      ? narrowings(typeof had === 'object' ? had : {}, has, `${at}.${word}`)
      : [];
  });
  // Where anything may stand now, nothing of before is lost.
  return now.type === undefined && now.properties === undefined ? [] : [...properties, ...others];
}
