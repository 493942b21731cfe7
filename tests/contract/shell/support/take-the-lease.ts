import { takeLease } from '#electron/services/folder-lease.ts';
import { quick } from './lease-times.ts';

/** Takes the lease of the given folder as the given computer, says how it went, and again whether it holds it at each word. */
const [folder = '', place = ''] = process.argv.slice(2);
const taken = await takeLease(folder, place, { times: quick, host: place });
process.stdout.write(`${taken.ok ? 'taken' : taken.problem.code}\n`);
// Keeps the process alive; the beat alone does not.
process.stdin.on('data', () => {
  void (async () => {
    const held = taken.ok ? await taken.value.check() : taken;
    process.stdout.write(`${held.ok ? 'held' : held.problem.code}\n`);
  })();
});
