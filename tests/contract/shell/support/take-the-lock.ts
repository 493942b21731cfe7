import { acquireInstanceLock } from '#electron/services/instance-lock.ts';

const [folder = '', user] = process.argv.slice(2);
// As another user of this computer, where one is named.
if (user !== undefined) process.setuid?.(Number(user));

/** Waits for a word, then tries to take the place over the given folder, says how it went, and keeps it until the end. */
process.stdout.write('ready\n');
process.stdin.once('data', () => {
  void acquireInstanceLock(folder, () => process.stdout.write('focused\n')).then((lock) =>
    process.stdout.write(`${lock.ok ? 'taken' : lock.problem.code}\n`),
  );
});
