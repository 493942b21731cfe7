import { openVault } from '#electron/services/vault.ts';

/** Appends batches to the vault of the given folder and says the count after each answer, until it is killed. */
const opened = await openVault(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.problem.code);
const vault = opened.value;
const status = vault.status();
let count = status.ok ? status.value.count : Number.NaN;
for (let batch = 1; ; batch = (batch % 7) + 1) {
  const records = Array.from({ length: batch }, (_, index) =>
    Buffer.from(`record ${count + index + 1} `.repeat(40)),
  );
  const appended = await vault.append(count, records);
  if (!appended.ok) throw new Error(appended.problem.code);
  count = appended.value.count;
  process.stdout.write(`${count}\n`);
}
