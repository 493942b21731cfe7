import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { ServerCard } from '../bundle/cards.ts';
import {
  Admission,
  EnrolRequest,
  HeadStatement,
  Invitation,
  PartRequest,
  PartsQuestion,
  PartsReceipt,
  PullRequest,
  Receipt,
} from '../bundle/statements.ts';
import type { ProblemCode } from '../errors/codes.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import type { Signer, SignerOf } from './parties.ts';
import { readJson } from '../kernel/read-json.ts';
import { toBytes, toText } from './text.ts';

/** The one signature algorithm of the product (RFC 9864: Ed25519, fully specified). */
export const signatureAlgorithm = 'Ed25519';

interface StatementKind {
  readonly schema: z.ZodType;
  readonly forged: ProblemCode;
}

/** Everything that is signed on its own. The kind stands in the signature's `typ`, so one cannot pass for another. */
const kinds = {
  head: { schema: HeadStatement, forged: 'BUNDLE_FORGED' },
  receipt: { schema: Receipt, forged: 'RECEIPT_FORGED' },
  admission: { schema: Admission, forged: 'SERVER_ANSWER_MALFORMED' },
  server: { schema: ServerCard, forged: 'SERVER_ANSWER_MALFORMED' },
  pull: { schema: PullRequest, forged: 'BUNDLE_FORGED' },
  parts: { schema: PartsQuestion, forged: 'BUNDLE_FORGED' },
  'parts-receipt': { schema: PartsReceipt, forged: 'RECEIPT_FORGED' },
  part: { schema: PartRequest, forged: 'BUNDLE_FORGED' },
  enrol: { schema: EnrolRequest, forged: 'ENROL_CODE_WRONG' },
  invitation: { schema: Invitation, forged: 'INVITATION_MALFORMED' },
} as const satisfies Record<string, StatementKind>;

export type StatementName = keyof typeof kinds;
export type Statement<Name extends StatementName> = z.infer<(typeof kinds)[Name]['schema']>;

const Header = z.object({
  alg: z.literal(signatureAlgorithm),
  typ: z.string(),
  kid: z.string().min(1).max(64),
});

/** Signs a statement as a compact JWS (RFC 7515). */
export async function signStatement<Name extends StatementName>(
  name: Name,
  statement: Statement<Name>,
  signer: Signer,
): Promise<string> {
  return new CompactSign(toBytes(JSON.stringify(statement)))
    .setProtectedHeader({ alg: signatureAlgorithm, typ: typeOf(name), kid: signer.id })
    .sign(signer.signingPrivate);
}

/**
 * Reads a signed statement of one kind. Refuses with the kind's own problem when it is malformed, of another kind or
 * not signed by the key it names, and with the look-up's problem when the signer is not trusted.
 */
export async function readStatement<Name extends StatementName>(
  name: Name,
  jws: string,
  signerOf: SignerOf,
): Promise<Result<{ statement: Statement<Name>; signer: string }>> {
  const forged: Problem = { code: kinds[name].forged };
  const header = headerOf(name, jws);
  if (!header) return refuse(forged);
  const signer = await signerOf(header.kid);
  if (!signer.ok) return signer;
  const payload = await verifiedPayload(jws, signer.value.signing);
  const statement = kinds[name].schema.safeParse(readJson(payload));
  if (!statement.success) return refuse(forged);
  return ok({ statement: statement.data as Statement<Name>, signer: header.kid });
}

/**
 * Reads a statement that brings its own key (a candidate, a server met for the first time): proves only that the
 * sender holds that key. The caller decides by code or fingerprint whether to trust it.
 */
export async function readIntroduction<Name extends 'server' | 'enrol' | 'invitation'>(
  name: Name,
  jws: string,
): Promise<Result<Statement<Name>>> {
  const forged: Problem = { code: kinds[name].forged };
  const claimed = kinds[name].schema.safeParse(readJson(unverifiedPayload(jws)));
  if (!claimed.success) return refuse(forged);
  const card = 'card' in claimed.data ? claimed.data.card : claimed.data;
  const read = await readStatement(name, jws, () => ok({ signing: card.signing, office: null }));
  return read.ok ? ok(read.value.statement) : read;
}

function typeOf(name: StatementName): string {
  return `pdesk-${name}`;
}

function headerOf(name: StatementName, jws: string): z.infer<typeof Header> | undefined {
  try {
    const header = Header.safeParse(decodeProtectedHeader(jws));
    return header.success && header.data.typ === typeOf(name) ? header.data : undefined;
  } catch {
    return undefined;
  }
}

async function verifiedPayload(jws: string, key: { kty: 'OKP'; x: string }): Promise<string | undefined> {
  try {
    return toText((await compactVerify(jws, key, { algorithms: [signatureAlgorithm] })).payload);
  } catch {
    return undefined;
  }
}

function unverifiedPayload(jws: string): string | undefined {
  try {
    const payload = jws.split('.')[1] ?? '';
    return toText(
      Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}
