// Saves into the office of the given folder and says each event once it is called saved, until it is killed.
import { FaultOffice } from './fault-office.ts';

const office = new FaultOffice(process.argv[2] ?? '');
office.onAcknowledged = (line) => process.stdout.write(`${line}\n`);
await office.open();
const refused = await office.save(Infinity);
throw new Error(refused?.code ?? 'It ended.');
