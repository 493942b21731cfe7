import { Validator } from '@seriousme/openapi-schema-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeApi } from '#server/api/describe.ts';
import { createApp } from '#server/app.ts';
import { freshLite } from './fresh-lite.ts';
import { openTestRegion, type TestRegion } from './region-kit.ts';

const document = describeApi();
let region: TestRegion;

beforeAll(async () => {
  region = await openTestRegion(await freshLite());
});
afterAll(() => region.database.close());

/** "PUT /v1/parts/:part" from the drawing of a tree, four columns a level. */
function routesOf(drawing: string): string[] {
  const branch: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, lead = '', path = '', methods] = /^([│ ├└─]*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    branch.splice(lead.length / 4 - 1, Infinity, path);
    return (methods?.split(', ') ?? []).map((method) => `${method} ${branch.join('')}`);
  });
}

test('the committed document is the one this release makes: `npm run -s server -- openapi`', () => {
  const committed = readFileSync(
    join(import.meta.dirname, '..', '..', '..', 'server', 'openapi.json'),
    'utf8',
  );
  expect(JSON.parse(committed)).toEqual(document);
});

test('it is OpenAPI 3.1, and a word that OpenAPI does not know is found', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  const wrong = { ...structuredClone(document), path: {} };
  expect((await new Validator().validate(wrong)).valid).toBe(false);
});

test('every route of the server but the oblast’s page stands in it, and nothing else', async () => {
  const app = createApp(region, false);
  await app.ready();
  const served = routesOf(app.printRoutes({ commonPrefix: false })).filter(
    (route) => !/^HEAD| \/oblast/.test(route),
  );
  const described = Object.entries(document['paths'] as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect([...served].sort()).toEqual(described.sort());
});

test('what the answers hold is named in it, down to the statements inside the signatures', () => {
  const text = JSON.stringify(document);
  const { schemas } = document['components'] as { schemas: Record<string, object> };
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(9);
  for (const name of named) expect(Object.keys(schemas)).toContain(name);
});
