// In the office of the given folder: saves, rotates the key, admits, sets a new passphrase, dismisses, over and over,
// until it is killed or refused. Says each event once it is called saved, and "keys" each time before a key file is
// written.
import type { Ask } from '#renderer/bridge/desk.ts';
import { openSession } from '#renderer/session/session.ts';
import { UserId } from '#shared/journal/ids.ts';
import { must } from '../contract/backup/office-on-disk.ts';
import { FaultOffice } from './fault-office.ts';
import { chiefs, enter } from './key-faults.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const clerk = { user: UserId.parse('u2'), name: 'Д.Е. Жақсыбек', passphrase: 'уақытша сөз 22' };

const office = new FaultOffice(process.argv[2] ?? '');
office.onAcknowledged = say;
const ask: Ask = (channel, input) => {
  if (channel === 'keys.save') say('keys');
  return office.desk.ask(channel, input);
};
const session = must(await openSession(ask));
if (session.state().kind === 'new') must(await session.create(chiefs[0], { device: 'a' }));
let { keys, chief } = await enter(session);
for (;;) {
  office.keys = keys;
  await office.open();
  const refused = await office.save(2);
  await office.journal.close();
  if (refused) {
    say(`refused ${refused.code}`);
    break;
  }
  const by = chief;
  chief = chief === chiefs[0] ? chiefs[1] : chiefs[0];
  keys = must(await session.rotate({ by }));
  must(await session.admit({ by }, clerk));
  must(await session.admit({ by }, chief));
  must(await session.dismiss(clerk.user));
}
