import { acquireInstanceLock } from '#electron/services/instance-lock.ts';

/** Waits for a word, then tries to take the place over the given folder, says how it went, and keeps it until the end. */
process.stdout.write('ready\n');
process.stdin.once('data', () => {
  void acquireInstanceLock(process.argv[2] ?? '', () => process.stdout.write('focused\n')).then((lock) =>
    process.stdout.write(`${lock.ok ? 'taken' : lock.problem.code}\n`),
  );
});
