import { z } from 'zod';
import { DeviceCard, ServerCard } from '#shared/bundle/cards.ts';
import { regionApi, type Operation, type OperationName } from '#shared/bundle/region-api.ts';
import {
  Admission,
  EnrolRequest,
  PartRequest,
  PartsQuestion,
  PartsReceipt,
  PullRequest,
  Receipt,
} from '#shared/bundle/statements.ts';

const named = {
  ...{ Admission, DeviceCard, EnrolRequest, PartRequest, PartsQuestion, PartsReceipt, PullRequest, Receipt },
  ServerCard,
} as const;

/** Codes are added with each release: a caller that does not know one still knows that it was refused. */
const Refusal = z.object({
  code: z.string().regex(/^[A-Z_]{1,60}$/),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const Health = z.object({ status: z.string() });

const uriOf = (id: string) => `#/components/schemas/${id}`;
const refTo = (id: string) => ({ $ref: uriOf(id) });

/** The OpenAPI 3.1 document of this release, made from the table of operations and the schemas of what travels. */
export function describeApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {
    '/health': { get: healthOf('health', 'Does the process live?', '200') },
    '/ready': {
      get: healthOf('ready', 'Does it reach its data, in the shape of this release?', '200', '503'),
    },
  };
  for (const name of Object.keys(regionApi) as OperationName[]) {
    const operation: Operation = regionApi[name];
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = describeOperation(name, operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regional server of Prosecutor Desk',
      version: '1',
      description: 'Every body is an envelope: signed, and sealed where it says anything of a case.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Whoever asks is known by the signature in the body, not by a header.
    security: [],
    paths,
    components: { schemas: describeSchemas() },
  };
}

function describeOperation(operationId: string, operation: Operation): Record<string, unknown> {
  const [parameter] = /(?<=\{)\w+(?=\})/.exec(operation.path) ?? [];
  const answers = Object.entries(operation.answers).map(([status, { says, ...body }]) => [
    status,
    { description: says, ...(status === '204' ? {} : { content: contentOf(body) }) },
  ]);
  return {
    operationId,
    summary: operation.asks,
    ...(parameter !== undefined &&
      operation.parameter && {
        parameters: [{ name: parameter, in: 'path', required: true, schema: plain(operation.parameter) }],
      }),
    ...(operation.request && {
      requestBody: {
        required: true,
        description: operation.request.says,
        content: contentOf(operation.request),
      },
    }),
    responses: {
      ...Object.fromEntries(answers),
      default: {
        description: 'Refused: the code names the reason',
        content: { 'application/json': { schema: refTo('Refusal') } },
      },
    },
  };
}

/** A signed statement is text of another media type; JSON Schema has words for what it holds. */
function contentOf({ type, statement }: Pick<NonNullable<Operation['request']>, 'type' | 'statement'>) {
  const name = Object.entries(named).find(([, schema]) => schema === statement)?.[0];
  if (name === undefined) return { [type]: {} };
  return { [type]: { schema: { type: 'string', contentMediaType: type, contentSchema: refTo(name) } } };
}

function healthOf(operationId: string, summary: string, ...statuses: string[]): Record<string, unknown> {
  const answer = { description: summary, content: { 'application/json': { schema: plain(Health) } } };
  return {
    operationId,
    summary,
    responses: Object.fromEntries(statuses.map((status) => [status, answer])),
  };
}

function plain(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}

function describeSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...named, Refusal })) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: uriOf, io: 'input' });
  const described = Object.entries(schemas).map(([id, { $schema: _dialect, $id: _own, ...schema }]) => [
    id,
    schema,
  ]);
  return Object.fromEntries(described) as Record<string, unknown>;
}
