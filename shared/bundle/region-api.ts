import { z } from 'zod';
import { ServerCard } from './cards.ts';
import { PartName } from './content.ts';
import {
  Admission,
  BundleName,
  EnrolRequest,
  PartRequest,
  PartsQuestion,
  PartsReceipt,
  PullRequest,
  Receipt,
} from './statements.ts';

/** Media types on the wire: a signed statement (RFC 7515), and bytes that are sealed or begin with a statement. */
export const jose = 'application/jose';
export const octets = 'application/octet-stream';

/** Bytes of one part of an update file; only the last is shorter. */
export const updatePartBytes = 256 * 1024;

export interface Body {
  readonly type: typeof jose | typeof octets;
  /** What the signature covers; absent where the bytes are sealed. */
  readonly statement?: z.ZodType;
  readonly says: string;
}

export interface Operation {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** With its parameters in braces, as OpenAPI writes them. */
  readonly path: `/v1/${string}`;
  readonly asks: string;
  readonly parameter?: z.ZodType;
  readonly request?: Body;
  readonly answers: Readonly<Partial<Record<200 | 204, Body>>>;
}

const nothing = { type: octets, says: 'Nothing to say' } as const;

/**
 * What a workstation may ask the regional server: the one table that the server's routes, its OpenAPI document and the
 * client's calls are made from. Whatever is refused is answered as `{code, details}`.
 */
export const regionApi = {
  server: {
    ...{ method: 'GET', path: '/v1/server', asks: 'Who are you?' },
    answers: { 200: { type: jose, statement: ServerCard, says: 'The card of the server, signed by itself' } },
  },
  enrol: {
    ...{ method: 'POST', path: '/v1/devices', asks: 'Take this workstation in, by its code' },
    request: { type: jose, statement: EnrolRequest, says: 'Signed by the candidate, sealed to the server' },
    answers: { 200: { type: jose, statement: Admission, says: 'Who belongs to the office' } },
  },
  putBundle: {
    ...{ method: 'PUT', path: '/v1/bundles/{id}', asks: 'Take this bundle in; again changes nothing' },
    parameter: BundleName,
    request: { type: octets, says: 'The bundle, signed by the workstation and sealed to the server' },
    answers: { 200: { type: jose, statement: Receipt, says: 'What is now held of every journal in it' } },
  },
  pull: {
    ...{ method: 'POST', path: '/v1/pull', asks: 'Send what I lack of my office' },
    request: { type: jose, statement: PullRequest, says: 'Signed by the workstation' },
    answers: {
      200: { type: octets, says: 'A bundle sealed to the workstation' },
      204: nothing,
    },
  },
  askParts: {
    ...{ method: 'POST', path: '/v1/parts', asks: 'Which of these parts of attached files do you hold?' },
    request: { type: jose, statement: PartsQuestion, says: 'Signed by the workstation' },
    answers: { 200: { type: jose, statement: PartsReceipt, says: 'The parts that are held' } },
  },
  putPart: {
    ...{ method: 'PUT', path: '/v1/parts/{part}', asks: 'Take this part; again changes nothing' },
    parameter: PartName,
    request: { type: octets, says: 'A signed PartRequest, a line feed, the sealed bytes of the part' },
    answers: { 204: nothing },
  },
  getPart: {
    ...{ method: 'POST', path: '/v1/parts/{part}', asks: 'Give me this part' },
    parameter: PartName,
    request: { type: jose, statement: PartRequest, says: 'Signed by the workstation' },
    answers: { 200: { type: octets, says: 'The sealed bytes of the part' } },
  },
  getUpdate: {
    ...{ method: 'GET', path: '/v1/update/{part}', asks: 'Give me this part of the update file you offer' },
    parameter: z.string().regex(/^\d{1,4}$/),
    answers: {
      200: { type: octets, says: 'At most 256 kB of a file that is signed as a whole' },
      204: nothing,
    },
  },
} as const satisfies Record<string, Operation>;

type RegionApi = typeof regionApi;
export type OperationName = keyof RegionApi;

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${string}` ? Name : never;

/** What a caller must give to ask: the parameter of the path by its name, and the body where there is one. */
export type Given<Name extends OperationName> = Readonly<
  Record<ParameterOf<RegionApi[Name]['path']>, string>
> &
  (RegionApi[Name] extends { readonly request: Body } ? { readonly body: Uint8Array } : unknown);
