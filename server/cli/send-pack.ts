import { readFile } from 'node:fs/promises';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { decideForRegion } from '#shared/cases/regional-deciders.ts';
import { readPackFile, type SignedPack } from '#shared/envelope/signed-pack.ts';
import { OfficeId } from '#shared/journal/ids.ts';
import { findAccount, type Account } from '../oblast/accounts.ts';
import { dayOf } from '../oblast/law.ts';
import { powersOf } from '../oblast/powers.ts';
import { OfficeFolds } from '../services/office-folds.ts';
import { writeRegional } from '../services/region-journal.ts';
import type { Region } from '../services/region.ts';
import { say } from './say.ts';

interface Given {
  readonly file?: string | undefined;
  readonly login?: string | undefined;
  readonly office: readonly string[];
}

/**
 * Sends a signed pack, in the name of a person of the region, to the offices named by `--office` or to all: an entry in
 * the region's journal, which travels by pull and by stick. Sent again, it reaches only whoever has not got it.
 * @returns the exit code: 1 when an office could not be sent it
 */
export async function sendPack(region: Region, { file, login, office }: Given): Promise<number> {
  if (file === undefined || login === undefined) {
    say('name the signed pack with --file and who sends it with --login');
    return 2;
  }
  const read = readPackFile(await readFile(file));
  const account = await findAccount(region, login);
  if (!read.ok || !account) {
    say(read.ok ? 'no such account: name it with --login' : read.problem.code);
    return 1;
  }
  const send = senderOf(region, account, read.value);
  let code = 0;
  for (const { slot, id } of await officesOf(region, office)) {
    const outcome = await send(id);
    say(`${slot} ${outcome}`);
    if (!reached.has(outcome)) code = 1;
  }
  return code;
}

/** What an office is said to have come to, where it now has the pack; everything else is the code of a refusal. */
const reached: ReadonlySet<string> = new Set(['sent', 'has it']);

function senderOf(region: Region, account: Account, signed: SignedPack) {
  const today = dayOf(region.now());
  const { id: author, name, post, role } = account;
  const context = { by: { name, post, role }, today, may: powersOf(account, today) };
  const folds = new OfficeFolds(region.database);
  return async (office: OfficeId): Promise<string> => {
    const written = await writeRegional(region, folds, { office, author }, (state) =>
      decideForRegion('offerPack', { signed }, { state, context }),
    );
    if (written.ok) return 'sent';
    if (isLegalRefusal(written.problem)) return 'CASE_NOT_PERMITTED';
    return written.problem.code === 'REGION_NOTHING_TO_DECIDE' ? 'has it' : written.problem.code;
  };
}

async function officesOf({ database }: Region, named: readonly string[]) {
  const rows = await database.query<{ slot: string; office: string }>(
    'select slot, office from offices where office is not null order by slot',
  );
  return rows
    .filter(({ slot }) => named.length === 0 || named.includes(slot))
    .map(({ slot, office }) => ({ slot, id: OfficeId.parse(office) }));
}
