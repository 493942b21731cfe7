import { expect, it } from 'vitest';
import { z } from 'zod';
import { narrowings, type Shape } from './narrowings.ts';

const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Shape;
const before = {
  title: z.string().max(100),
  kind: z.enum(['paper', 'reception']),
  parts: z.array(z.object({ no: z.int().min(1) })),
  note: z.string().optional(),
  by: z.union([z.literal('court'), z.object({ name: z.string() })]),
};
const now = (changed: z.ZodRawShape) =>
  narrowings(shapeOf(z.object(before)), shapeOf(z.object({ ...before, ...changed })));
const { kind: _kind, ...withoutKind } = before;

it.each<[what: string, changed: z.ZodRawShape]>([
  ['nothing', {}],
  ['a further key that may be absent', { more: z.string().optional() }],
  ['a longer text', { title: z.string().max(200) }],
  ['a further word', { kind: z.enum(['paper', 'reception', 'post']) }],
  ['a key that may now be absent', { kind: z.enum(['paper', 'reception']).optional() }],
  ['a further way to say it', { by: z.union([before.by, z.object({ post: z.string() })]) }],
  ['anything at all', { parts: z.unknown() }],
])('what was written is read on after %s', (_what, changed) => {
  expect(now(changed)).toEqual([]);
});

it.each<[what: string, changed: z.ZodRawShape, fault: string]>([
  ['a shorter text', { title: z.string().max(50) }, 'payload.title: maxLength'],
  ['another type', { title: z.boolean() }, 'payload.title: type'],
  ['a pattern', { title: z.string().max(100).regex(/^a/) }, 'payload.title: pattern'],
  ['a word less', { kind: z.enum(['paper']) }, 'payload.kind: enum'],
  ['a further key that must be there', { more: z.string() }, 'payload: more'],
  ['a key that must now be there', { note: z.string() }, 'payload: note'],
  [
    'a higher least number within a list',
    { parts: z.array(z.object({ no: z.int().min(2) })) },
    'payload.parts.items.no: minimum',
  ],
  ['a way less to say it', { by: z.literal('court') }, 'payload.by: 1 of its kinds'],
])('%s is found', (_what, changed, fault) => {
  expect(now(changed)).toEqual([fault]);
});

it('a key that is gone is found, and an object that takes no others any more', () => {
  const shape = shapeOf(z.object(before));
  expect(narrowings(shape, shapeOf(z.object(withoutKind)))).toEqual(['payload.kind: gone']);
  expect(narrowings(shape, shapeOf(z.strictObject(before)))).toContain('payload: closed');
});
