// A day at the desk, through the real window: `npm run demo`. Leaves out/demo/; exits 1 if any step fails.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { layCable } from '../support/cable.ts';
import { foundOffice, handleAppeals, lockAndUnlock } from './appeals.ts';
import { createDemo } from './office.ts';
import { bringProtest } from './protest.ts';
import { Diary } from './report.ts';
import { travel, type Region } from './travel.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const diary = new Diary(out);
const demo = createDemo(out, diary);
const region: Region = { cable: await layCable(), server: null };
const station = await foundOffice(demo);
try {
  await handleAppeals(demo, station);
  await bringProtest(demo, station);
  await travel(demo, station, region);
  await lockAndUnlock(demo, station);
  if (station.faults.length > 0) throw new Error(`The window threw: ${station.faults.join('; ')}`);
  console.log(`${diary.totalSeconds.toFixed(1)} s; see ${join('out', 'demo', 'report.md')}`);
} catch (error) {
  await station.page.screenshot({ path: join(out, 'failure.png') });
  console.error(error);
  process.exitCode = 1;
} finally {
  await station.desk.stop();
  await region.server?.stop();
  await region.cable.remove();
}
