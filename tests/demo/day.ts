// A day at the desk, through the real window: `npm run demo`. Leaves out/demo/; exits 1 if any step fails.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { handleAppeals, foundOffice } from './appeals.ts';
import { createDemo } from './office.ts';
import { bringProtest } from './protest.ts';
import { Diary } from './report.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const diary = new Diary(out);
const demo = createDemo(out, diary);
const station = await foundOffice(demo);
try {
  await handleAppeals(demo, station);
  await bringProtest(demo, station);
} catch (error) {
  await station.page.screenshot({ path: join(out, 'failure.png') });
  console.error(error);
  process.exitCode = 1;
} finally {
  await station.desk.stop();
}
