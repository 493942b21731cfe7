import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { completeRestore, replacedBy } from '#electron/services/backup/restore.ts';
import { fileHeader, fileHeaderLength } from '#electron/services/vault-format.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { canMount, smallDisk } from '#tests/support/disk.ts';
import { must } from '../contract/backup/office-on-disk.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { allEvents } from '#tests/contract/journal/all-events.ts';
import { FaultOffice } from './fault-office.ts';
import { upgradeCut } from './upgrade-faults.ts';

type Harm = (office: FaultOffice, dice: Dice) => void | Promise<void>;

/** Some saves, the harm while nothing runs, the next start, the count. */
function harmed(name: string, weight: number, harm: Harm): Fault {
  return {
    name,
    weight,
    round: async (dice) => {
      using office = new FaultOffice();
      await office.open();
      await office.save(dice.between(1, 12));
      await office.crash();
      await harm(office, dice);
      office.restart();
      await office.open();
      return await counted(office);
    },
  };
}

async function counted(office: FaultOffice): Promise<Outcome> {
  const acknowledged = office.acknowledged.size;
  const lost = await office.lost();
  await office.end();
  return { acknowledged, lost };
}

function flipBits(path: string, dice: Dice): void {
  const bytes = readFileSync(path);
  if (bytes.length === 0) return;
  for (let flips = dice.between(1, 5); flips > 0; flips -= 1) {
    const at = dice.between(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.between(0, 7));
  }
  writeFileSync(path, bytes);
}

function zeroTail(path: string, dice: Dice): void {
  const bytes = readFileSync(path);
  bytes.fill(0, dice.between(0, bytes.length));
  writeFileSync(path, bytes);
}

const cutTail = (path: string, dice: Dice) => truncateSync(path, dice.between(0, statSync(path).size));
const shelfOf = ({ shelf }: FaultOffice) => [...shelf.leaves.values()];

const vaultAndShelf: readonly Fault[] = [
  harmed('vault: tail cut off', 12, ({ vaultFile }, dice) => cutTail(vaultFile, dice)),
  harmed('vault: tail zeroed', 12, ({ vaultFile }, dice) => zeroTail(vaultFile, dice)),
  harmed('vault: bits flipped', 16, ({ vaultFile }, dice) => flipBits(vaultFile, dice)),
  harmed('vault: file deleted', 4, ({ vaultFile }) => rmSync(vaultFile)),
  harmed('vault: folder deleted', 4, ({ folder }) => rmSync(join(folder, 'vault'), { recursive: true })),
  harmed('vault: a write torn before it was answered', 10, ({ vaultFile }, dice) => {
    const record = readFileSync(vaultFile).subarray(
      fileHeaderLength,
      fileHeaderLength + dice.between(1, 200),
    );
    writeFileSync(vaultFile, record, { flag: 'a' });
  }),
  harmed('database: emptied behind our back', 8, ({ shelf }) => shelf.empty()),
  harmed('database: records altered', 10, ({ shelf }, dice) => {
    for (const leaf of [...shelf.leaves.values()])
      if (dice.between(0, 2) === 0)
        shelf.leaves.set(leaf.first, { ...leaf, bytes: leaf.bytes.map((byte) => byte ^ dice.between(0, 1)) });
  }),
  harmed('database: records missing', 8, ({ shelf }, dice) => {
    for (const { first } of [...shelf.leaves.values()])
      if (dice.between(0, 1) === 0) shelf.leaves.delete(first);
  }),
  harmed('both: different records broken in each', 10, async (office, dice) => {
    const whole = shelfOf(office);
    // The first record is broken in the vault, others on the shelf: neither alone is enough.
    const bytes = readFileSync(office.vaultFile);
    bytes[fileHeaderLength + 90] = (bytes[fileHeaderLength + 90] ?? 0) ^ 1;
    writeFileSync(office.vaultFile, bytes);
    for (const leaf of whole.slice(1))
      if (dice.between(0, 1) === 0)
        await office.shelf.replace([{ ...leaf, bytes: leaf.bytes.map((byte) => byte ^ 255) }]);
  }),
];

const behind: Fault = {
  name: 'database: an older state came back',
  weight: 8,
  round: async (dice) => {
    using office = new FaultOffice();
    await office.open();
    await office.save(dice.between(1, 6));
    const bringBack = office.shelf.keep();
    await office.save(dice.between(1, 6));
    await office.crash();
    bringBack();
    office.restart();
    await office.open();
    return await counted(office);
  },
};

const clockJump: Fault = {
  name: 'clock: ± 1 hour, ± 400 days, also in the middle of work',
  weight: 10,
  round: async (dice) => {
    using office = new FaultOffice();
    await office.open();
    const hour = 3_600_000;
    const jump = () => (office.clock += dice.oneOf([-hour, hour, -400 * 24 * hour, 400 * 24 * hour]));
    await mustSave(office, dice.between(1, 4));
    jump();
    await mustSave(office, dice.between(1, 4));
    await office.crash();
    jump();
    office.restart();
    await office.open();
    const inOrder = (await allEvents(office.journal)).every(({ seq }, at) => seq === at + 1);
    if (!inOrder) throw new Error('The order of the journal followed the clock.');
    return await counted(office);
  },
};

async function mustSave(office: FaultOffice, count: number): Promise<void> {
  const refused = await office.save(count);
  if (refused) throw new Error(`A save was refused: ${refused.code}`);
}

const expectCode = (problem: Problem | undefined, ...codes: string[]) => {
  if (!problem || !codes.includes(problem.code))
    throw new Error(`Expected ${codes.join(' or ')}, met ${problem?.code ?? 'no refusal'}.`);
};

async function readOnly(office: FaultOffice): Promise<void> {
  const missing = await office.missing();
  if (missing > 0) throw new Error(`${missing} of what was saved cannot be read beside a newer vault.`);
  expectCode(await office.save(1), 'VAULT_NEWER_READING');
  await office.journal.close();
}

const newer: Fault = {
  name: 'downgrade: of a vault of a newer release not a byte is changed; the database is read, or nothing is',
  weight: 6,
  round: async (dice) => {
    using office = new FaultOffice();
    await office.open();
    await office.save(dice.between(1, 8));
    await office.crash();
    const own = readFileSync(office.vaultFile);
    const theirs = Buffer.concat([fileHeader(dice.between(2, 900)), own.subarray(fileHeaderLength)]);
    writeFileSync(office.vaultFile, theirs);
    office.restart();
    const hasDatabase = dice.between(0, 1) === 0;
    const bringBack = office.shelf.keep();
    if (!hasDatabase) office.shelf.empty();
    const opened = await office.tryOpen();
    if (hasDatabase) await readOnly(office);
    else expectCode(opened.ok ? undefined : opened.problem, 'VAULT_NEWER');
    await office.desk.stop();
    bringBack();
    if (!readFileSync(office.vaultFile).equals(theirs)) throw new Error('A newer vault was changed.');
    writeFileSync(office.vaultFile, own);
    office.restart();
    await office.open();
    return await counted(office);
  },
};

const backupAndRestore: Fault = {
  name: 'both copies destroyed: restored from the backup, the restore itself cut at any step',
  weight: 8,
  round: async (dice) => {
    using office = new FaultOffice();
    must(await office.desk.ask('keys.save', { file: 'wrapped keys' }));
    await office.open();
    await office.save(dice.between(1, 10));
    const backup = must(await office.desk.ask('backup.run', {}));
    await office.crash();
    flipBits(office.vaultFile, dice);
    office.shelf.empty();
    office.restart();
    const [place] = must(await office.desk.ask('places.list', {})).places;
    must(await office.desk.ask('backup.open', { place: place!.token, id: backup.id }));
    must(await office.desk.ask('backup.restore', {}));
    await office.desk.stop();
    const steps = (replacedBy.brought.length + replacedBy.dropped.length) * 2 + 1;
    const cutAt = dice.between(1, steps);
    let step = 0;
    await completeRestore(office.folder, () =>
      (step += 1) === cutAt ? Promise.reject(new Error('the power went')) : Promise.resolve(),
    ).catch(() => undefined);
    must(await completeRestore(office.folder));
    office.restart();
    await office.open();
    return await counted(office);
  },
};

/** What a part of a backup says; a manifest without its last line break says the same. */
function said(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'latin1');
  return path.endsWith('.json') ? text.trimEnd() : text;
}

const rottenBackup: Fault = {
  name: 'backup: interrupted or rotten, it is refused and never restores less',
  weight: 6,
  round: async (dice) => {
    using office = new FaultOffice();
    must(await office.desk.ask('keys.save', { file: 'wrapped keys' }));
    await office.open();
    await office.save(dice.between(1, 6));
    const { id } = must(await office.desk.ask('backup.run', {}));
    const folder = join(office.folder, 'Прокурор үстелі', 'Сақтық көшірмелер', ...id.split('/'));
    const part = dice.oneOf(['vault', 'keys', 'manifest.json']);
    const harm = dice.oneOf([cutTail, zeroTail, rmSync as (path: string) => void]);
    const before = said(join(folder, part));
    harm(join(folder, part), dice);
    const isHarmed = said(join(folder, part)) !== before;
    const drilled = await office.desk.ask('backup.drill', {});
    if (isHarmed) expectCode(drilled.ok ? undefined : drilled.problem, 'BACKUP_DAMAGED');
    must(await office.desk.ask('backup.run', {}));
    must(await office.desk.ask('backup.drill', {}));
    return await counted(office);
  },
};

const diskFull: Fault = {
  name: 'disk full: at any byte of any write, then room again',
  weight: 14,
  cannot: canMount ? undefined : 'no right to mount a small disk',
  round: async (dice) => {
    using disk = smallDisk(dice.between(24, 96));
    using office = new FaultOffice(join(disk.path, 'office'));
    await office.open();
    const ballast = join(disk.path, 'ballast');
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1024', `count=${dice.between(1, 60)}`]);
    let refused: Problem | undefined;
    while (!refused) refused = await office.save(1);
    expectCode(refused, 'DISK_FULL');
    const isCrash = dice.between(0, 1) === 0;
    if (isCrash) await office.crash();
    rmSync(ballast, { force: true });
    spawnSync('mount', ['-o', 'remount,size=4m', disk.path]);
    if (isCrash) {
      office.restart();
      if (dice.between(0, 1) === 0) office.shelf.empty();
      await office.open();
    }
    return await counted(office);
  },
};

/** Faults tried inside this process: tens of rounds a second. */
export const quickFaults: readonly Fault[] = [
  ...vaultAndShelf,
  behind,
  clockJump,
  newer,
  upgradeCut,
  backupAndRestore,
  rottenBackup,
  diskFull,
];
