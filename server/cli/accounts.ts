import { NewAccount, removeAccount, setAccount } from '../oblast/accounts.ts';
import type { Region } from '../services/region.ts';
import { say } from './say.ts';

interface Given {
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly 'post-kk'?: string | undefined;
  readonly 'post-ru'?: string | undefined;
  readonly role?: string | undefined;
}

/** How each part of an account is named on the command line. */
const options: Readonly<Record<string, string>> = {
  login: '--login (a-z, 0-9, dot, hyphen)',
  name: '--name',
  'post.kk': '--post-kk',
  'post.ru': '--post-ru',
  role: '--role (oblastProsecutor, deputyOblastProsecutor, prosecutor, staff, registrar)',
};

/** Makes an account of the oblast's page, or gives it a new passphrase, which is shown this once. */
export async function giveAccount(region: Region, given: Given): Promise<number> {
  const { login, name, role } = given;
  const read = NewAccount.safeParse({
    login,
    name,
    role,
    post: { kk: given['post-kk'], ru: given['post-ru'] },
  });
  if (!read.success) {
    const missing = read.error.issues.map(({ path }) => options[path.join('.')] ?? '--post-kk, --post-ru');
    say(`the account needs ${[...new Set(missing)].join(', ')}`);
    return 2;
  }
  say(`passphrase ${read.data.login} ${await setAccount(region, read.data)}`);
  return 0;
}

export async function takeAccount(region: Region, { login }: Given): Promise<number> {
  const done = login !== undefined && (await removeAccount(region, login));
  say(done ? `removed ${login}` : 'no such account: name it with --login');
  return done ? 0 : 1;
}
