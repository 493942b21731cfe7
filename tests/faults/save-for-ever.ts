// Saves into the office of the given folder and says each event once it is called saved, until it is killed or refused.
import { FaultOffice } from './fault-office.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const office = new FaultOffice(process.argv[2] ?? '');
office.onAcknowledged = say;
await office.open();
const refused = await office.save(Infinity);
say(`refused ${refused?.code}`);
