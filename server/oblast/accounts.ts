import { createHash } from 'node:crypto';
import { z } from 'zod';
import { regionRoles } from '#shared/cases/regional.ts';
import { toBase32 } from '#shared/envelope/base32.ts';
import { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { instantOf, type Region } from '../services/region.ts';
import { hashPassphrase, isPassphrase } from './passphrase.ts';

const word = z.string().trim().min(1).max(200);

/** Who is to have an account: as the administrator of the server names them. */
export const NewAccount = z.object({
  login: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/),
  name: word,
  post: z.object({ kk: word, ru: word }),
  role: z.enum(regionRoles),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** A person of the region, signed in. */
export interface Account extends NewAccount {
  readonly id: UserId;
}

const maxTries = 5;
const minuteMs = 60_000;
const closedMinutes = 15;
const sessionMinutes = 8 * 60;

/**
 * Makes an account, or gives a new passphrase to the one of that login and ends its sessions.
 * @returns the passphrase, told this once: 25 letters and digits in five groups
 */
export async function setAccount(region: Region, account: NewAccount): Promise<string> {
  const passphrase = (toBase32(region.random(16)).match(/.{5}/g) ?? []).join('-');
  const stored = await hashPassphrase(passphrase, region.random(16));
  const id = `account-${toBase32(region.random(16)).toLowerCase()}`;
  const { login, name, post, role } = account;
  await region.database.query(
    `insert into accounts (id, login, name, post_kk, post_ru, role, passphrase) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (login) do update set name = $3, post_kk = $4, post_ru = $5, role = $6, passphrase = $7,
       wrong_tries = 0, closed_until = null, removed_at = null`,
    [id, login, name, post.kk, post.ru, role, stored],
  );
  await endSessions(region, login);
  return passphrase;
}

/** The person of a login, whose word is given on the command line of the server. */
export async function findAccount({ database }: Region, login: string): Promise<Account | undefined> {
  const [row] = await database.query<AccountRow>(
    'select * from accounts where login = $1 and removed_at is null',
    [login],
  );
  return row && accountOf(row);
}

/** False when there is no such account. What the person did for the region stands in the journals. */
export async function removeAccount(region: Region, login: string): Promise<boolean> {
  const removed = await region.database.query(
    'update accounts set removed_at = $2 where login = $1 and removed_at is null returning id',
    [login, instantOf(region)],
  );
  await endSessions(region, login);
  return removed.length > 0;
}

async function endSessions({ database }: Region, login: string): Promise<void> {
  await database.query('delete from sessions where account in (select id from accounts where login = $1)', [
    login,
  ]);
}

interface AccountRow extends Record<string, unknown> {
  id: string;
  login: string;
  name: string;
  post_kk: string;
  post_ru: string;
  role: string;
  passphrase: string;
}

function accountOf({ id, login, name, post_kk: kk, post_ru: ru, role }: AccountRow): Account {
  return {
    id: UserId.parse(id),
    login,
    name,
    post: { kk, ru },
    role: NewAccount.shape.role.parse(role),
  };
}

/**
 * Opens a session. A wrong passphrase five times running closes the account for a quarter of an hour, whichever
 * instance was asked. Refuses SIGN_IN_REFUSED, the same for an unknown name, and SIGN_IN_CLOSED.
 * @returns the token for the browser; only its hash is kept
 */
export async function signIn(region: Region, login: string, passphrase: string): Promise<Result<string>> {
  const now = instantOf(region);
  const [account] = await region.database.query<AccountRow & { closed: boolean }>(
    `select *, coalesce(closed_until > $2::timestamptz, false) as closed from accounts
     where login = $1 and removed_at is null`,
    [login, now],
  );
  if (account?.closed) return refuse({ code: 'SIGN_IN_CLOSED' });
  const stored = account?.passphrase ?? (await nobodys);
  if (!(await isPassphrase(passphrase, stored)) || !account) {
    if (account) await countWrongTry(region, account.id);
    return refuse({ code: 'SIGN_IN_REFUSED' });
  }
  await region.database.query('update accounts set wrong_tries = 0, closed_until = null where id = $1', [
    account.id,
  ]);
  return ok(await openSession(region, account.id));
}

/** An unknown name costs as much time as a known one. */
const nobodys = hashPassphrase('nobody', new Uint8Array(16));

async function countWrongTry(region: Region, id: string): Promise<void> {
  const until = new Date(region.now() + closedMinutes * minuteMs).toISOString();
  await region.database.query(
    `update accounts set wrong_tries = (wrong_tries + 1) % $2::integer,
       closed_until = case when wrong_tries + 1 >= $2::integer then $3::timestamptz else closed_until end
     where id = $1`,
    [id, maxTries, until],
  );
}

async function openSession(region: Region, account: string): Promise<string> {
  const token = toBase32(region.random(32));
  const until = new Date(region.now() + sessionMinutes * minuteMs).toISOString();
  await region.database.query('delete from sessions where expires_at < $1', [instantOf(region)]);
  await region.database.query(
    'insert into sessions (token_hash, account, form_token, expires_at) values ($1, $2, $3, $4)',
    [hashOf(token), account, toBase32(region.random(16)), until],
  );
  return token;
}

export interface Session {
  readonly account: Account;
  /** Stands in every form: a page of another site cannot know it. */
  readonly formToken: string;
}

export async function findSession(region: Region, token: string | undefined): Promise<Session | undefined> {
  if (token === undefined) return undefined;
  const [row] = await region.database.query<AccountRow & { form_token: string }>(
    `select accounts.*, form_token from sessions join accounts on accounts.id = account
     where token_hash = $1 and expires_at > $2 and removed_at is null`,
    [hashOf(token), instantOf(region)],
  );
  if (!row) return undefined;
  return { account: accountOf(row), formToken: row.form_token };
}

export async function endSession({ database }: Region, token: string): Promise<void> {
  await database.query('delete from sessions where token_hash = $1', [hashOf(token)]);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
