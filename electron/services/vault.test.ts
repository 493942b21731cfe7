import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canMount, quickFolder, smallDisk, temporaryFolder } from '#tests/support/disk.ts';
import { fileHeader, fileHeaderLength, recordHeaderLength } from './vault-format.ts';
import { openVault, type Vault } from './vault.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => bytes(`record ${from + index}`));

async function open(folder: string): Promise<Vault> {
  const opened = await openVault(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** Where a descriptor leads; one that was closed meanwhile leads nowhere. */
function readlink(path: string): string {
  return existsSync(path) ? readlinkSync(path) : '';
}

/** A vault with the given batches, closed again; its checkpoint is removed so that the next opening reads it all. */
async function written(folder: string, batches: readonly Buffer[][]): Promise<Buffer> {
  const vault = await open(folder);
  let count = 0;
  for (const batch of batches) {
    const appended = await vault.append(count, batch);
    if (!appended.ok) throw new Error(appended.problem.code);
    count += batch.length;
  }
  await vault.close();
  rmSync(join(folder, 'vault.index'), { force: true });
  return readFileSync(join(folder, 'vault'));
}

const texts = async (vault: Vault, from: number, limit: number) => {
  const read = await vault.read({ from, limit });
  return read.ok ? read.value.map((record) => record.toString('utf8')) : read.problem;
};

function headOf(records: readonly Buffer[]): string {
  const empty: Buffer = Buffer.alloc(32);
  return records
    .reduce((head, record) => createHash('sha256').update(head).update(record).digest(), empty)
    .toString('hex');
}

const asideOf = (folder: string) => {
  const damaged = join(folder, 'damaged');
  return existsSync(damaged) ? readdirSync(damaged).map((name) => readFileSync(join(damaged, name))) : [];
};

describe('the vault', () => {
  it('begins empty, with a head of zeros', async () => {
    using folder = temporaryFolder();
    const vault = await open(folder.path);
    expect(vault.status()).toEqual({ ok: true, value: { count: 0, head: '0'.repeat(64) } });
    expect(await texts(vault, 1, 10)).toEqual([]);
    await vault.close();
  });

  it('answers the count and the chained head, and gives back what it was given, also after a restart', async () => {
    using folder = temporaryFolder();
    const records = [bytes('бірінші'), bytes(''), bytes('үшінші')];
    const first = await open(folder.path);
    expect(await first.append(0, records)).toEqual({ ok: true, value: { count: 3, head: headOf(records) } });
    await first.close();
    const second = await open(folder.path);
    expect(second.status()).toEqual({ ok: true, value: { count: 3, head: headOf(records) } });
    expect(await texts(second, 1, 10)).toEqual(['бірінші', '', 'үшінші']);
    expect(await texts(second, 2, 1)).toEqual(['']);
    expect(await texts(second, 4, 10)).toEqual([]);
    await second.close();
  });

  it('refuses an append that does not begin behind its last record, and says where it stands', async () => {
    using folder = temporaryFolder();
    const vault = await open(folder.path);
    await vault.append(0, numbered(1, 2));
    for (const after of [0, 1, 3])
      expect(await vault.append(after, numbered(1, 1))).toEqual({
        ok: false,
        problem: { code: 'VAULT_BEHIND', details: { count: 2 } },
      });
    await vault.close();
  });

  it('keeps appends that were asked for at the same moment in their order', async () => {
    using folder = temporaryFolder();
    const vault = await open(folder.path);
    await Promise.all(Array.from({ length: 50 }, (_, index) => vault.append(index, [bytes(String(index))])));
    expect(await texts(vault, 1, 50)).toEqual(Array.from({ length: 50 }, (_, index) => String(index)));
    await vault.close();
  });

  it('opens by its checkpoint alone, and by reading everything when the checkpoint is of another vault', async () => {
    using folder = temporaryFolder();
    using other = temporaryFolder();
    for (const { path } of [folder, other]) {
      const vault = await open(path);
      await vault.append(0, path === folder.path ? numbered(1, 20) : numbered(5, 60));
      await vault.close();
    }
    writeFileSync(join(folder.path, 'vault.index'), readFileSync(join(other.path, 'vault.index')));
    const vault = await open(folder.path);
    expect(vault.status()).toEqual({ ok: true, value: { count: 20, head: headOf(numbered(1, 20)) } });
    await vault.close();
    const again = await open(folder.path);
    expect(await texts(again, 19, 5)).toEqual(['record 19', 'record 20']);
    await again.close();
  });

  it('refuses to touch a vault of a newer release', async () => {
    using folder = temporaryFolder();
    const newer = Buffer.concat([fileHeader(2), bytes('what only the future understands')]);
    writeFileSync(join(folder.path, 'vault'), newer);
    expect(await openVault(folder.path)).toEqual({
      ok: false,
      problem: { code: 'VAULT_NEWER', details: { version: 2 } },
    });
    expect(readFileSync(join(folder.path, 'vault'))).toEqual(newer);
  });

  it('begins anew when the power went while it was being created', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'vault'), fileHeader().subarray(0, 7));
    const vault = await open(folder.path);
    expect(await vault.append(0, numbered(1, 1))).toMatchObject({ ok: true });
    await vault.close();
  });
});

describe('after a power cut', () => {
  it('the torn end is cut off at the last whole record and kept aside, wherever it was torn', async () => {
    using folder = temporaryFolder();
    const whole = await written(folder.path, [numbered(1, 3), numbered(4, 4)]);
    const lastLength = recordHeaderLength + bytes('record 4').length;
    for (let torn = 1; torn < lastLength; torn += 1) {
      rmSync(join(folder.path, 'damaged'), { recursive: true, force: true });
      const rest = whole.subarray(0, whole.length - torn);
      writeFileSync(join(folder.path, 'vault'), rest);
      const vault = await open(folder.path);
      expect(vault.status()).toEqual({ ok: true, value: { count: 3, head: headOf(numbered(1, 3)) } });
      expect(asideOf(folder.path)).toEqual([rest.subarray(whole.length - lastLength)]);
      expect(await vault.append(3, numbered(4, 4))).toMatchObject({ ok: true, value: { count: 4 } });
      await vault.close();
      rmSync(join(folder.path, 'vault.index'), { force: true });
    }
  });

  it('a tail of zeros, as file systems leave behind, is cut off', async () => {
    using folder = temporaryFolder();
    const whole = await written(folder.path, [numbered(1, 3)]);
    writeFileSync(join(folder.path, 'vault'), Buffer.concat([whole, Buffer.alloc(5_000)]));
    const vault = await open(folder.path);
    expect(vault.status()).toMatchObject({ ok: true, value: { count: 3 } });
    await vault.close();
    expect(readFileSync(join(folder.path, 'vault'))).toEqual(whole);
  });

  it('a batch whose first record is torn and whose last is whole was never acknowledged, and is cut off', async () => {
    using folder = temporaryFolder();
    const whole = await written(folder.path, [numbered(1, 2), numbered(3, 5)]);
    const third = whole.indexOf('record 3');
    const torn = Buffer.from(whole);
    torn.fill(0, third, third + 4);
    writeFileSync(join(folder.path, 'vault'), torn);
    const vault = await open(folder.path);
    expect(vault.status()).toMatchObject({ ok: true, value: { count: 2 } });
    expect(asideOf(folder.path)[0]?.includes('record 5')).toBe(true);
    await vault.close();
  });
});

describe('damage in the middle', () => {
  const batches = [numbered(1, 2), numbered(3, 3), numbered(4, 4), numbered(5, 6)];
  const third = fileHeaderLength + 2 * (recordHeaderLength + 8);

  it('of any single bit is noticed, and the vault says how far it is whole', async () => {
    using folder = temporaryFolder();
    const whole = await written(folder.path, batches);
    const length = recordHeaderLength + 8;
    for (let bit = 0; bit < length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      const at = third + Math.floor(bit / 8);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit % 8)), at);
      writeFileSync(join(folder.path, 'vault'), flipped);
      const vault = await open(folder.path);
      expect(vault.status()).toEqual({
        ok: false,
        problem: { code: 'VAULT_DAMAGED', details: { whole: 2, last: 6 } },
      });
      await vault.close();
      expect(readFileSync(join(folder.path, 'vault'))).toEqual(flipped);
    }
  });

  it('leaves the records before and behind it readable', async () => {
    using folder = temporaryFolder();
    const damaged = await written(folder.path, batches);
    damaged.fill(0xff, third, third + recordHeaderLength);
    writeFileSync(join(folder.path, 'vault'), damaged);
    const vault = await open(folder.path);
    expect(await texts(vault, 1, 10)).toEqual(['record 1', 'record 2']);
    expect(await texts(vault, 3, 10)).toEqual({ code: 'VAULT_DAMAGED', details: { whole: 2, next: 4 } });
    expect(await texts(vault, 4, 10)).toEqual(['record 4', 'record 5', 'record 6']);
    expect(await texts(vault, 7, 10)).toEqual([]);
    await vault.close();
  });

  it('is mended by appending behind the last whole record; the damaged file is kept', async () => {
    using folder = temporaryFolder();
    const damaged = await written(folder.path, batches);
    damaged.writeUInt8(0, third);
    writeFileSync(join(folder.path, 'vault'), damaged);
    const vault = await open(folder.path);
    expect(await vault.append(6, numbered(7, 7))).toMatchObject({
      ok: false,
      problem: { code: 'VAULT_DAMAGED' },
    });
    expect(await vault.append(2, numbered(3, 7))).toEqual({
      ok: true,
      value: { count: 7, head: headOf(numbered(1, 7)) },
    });
    expect(asideOf(folder.path)).toEqual([damaged]);
    await vault.close();
    rmSync(join(folder.path, 'vault.index'), { force: true });
    const again = await open(folder.path);
    expect(await texts(again, 1, 10)).toEqual(numbered(1, 7).map(String));
    await again.close();
  });

  it('that came while the vault was open is found by reading it through, and by reading the record', async () => {
    using folder = temporaryFolder();
    const whole = await written(folder.path, batches);
    const vault = await open(folder.path);
    expect(await vault.verify()).toMatchObject({ ok: true, value: { count: 6 } });
    const flipped = Buffer.from(whole);
    flipped.write('X', third + recordHeaderLength);
    writeFileSync(join(folder.path, 'vault'), flipped);
    expect(await texts(vault, 3, 1)).toEqual({ code: 'VAULT_DAMAGED', details: { whole: 2, next: 4 } });
    expect(vault.status()).toMatchObject({ ok: false, problem: { code: 'VAULT_DAMAGED' } });
    expect(await vault.append(6, numbered(7, 7))).toMatchObject({ ok: false });
    await vault.close();
  });

  it('of the file header alone loses no record', async () => {
    using folder = temporaryFolder();
    const damaged = await written(folder.path, batches);
    damaged.fill(0, 0, 4);
    writeFileSync(join(folder.path, 'vault'), damaged);
    const vault = await open(folder.path);
    expect(vault.status()).toMatchObject({ ok: false, problem: { details: { whole: 6 } } });
    expect(await vault.append(6, numbered(7, 7))).toMatchObject({ ok: true, value: { count: 7 } });
    await vault.close();
  });
});

describe('whatever is done to its file', () => {
  it('the vault never answers a record it was not given, and never throws', async () => {
    using folder = quickFolder();
    const whole = await written(folder.path, [numbered(1, 3), numbered(4, 6), numbered(7, 9)]);
    const given = new Set(numbered(1, 9).map(String));
    const spoil = fc.record({
      cut: fc.nat({ max: whole.length }),
      at: fc.nat({ max: whole.length }),
      junk: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(spoil, async ({ cut, at, junk }) => {
        const spoiled = Buffer.from(whole);
        spoiled.set(junk.subarray(0, Math.max(0, whole.length - at)), at);
        writeFileSync(join(folder.path, 'vault'), spoiled.subarray(0, cut));
        rmSync(join(folder.path, 'damaged'), { recursive: true, force: true });
        rmSync(join(folder.path, 'vault.index'), { force: true });
        const opened = await openVault(folder.path);
        if (!opened.ok) return opened.problem.code === 'VAULT_NEWER';
        const read = await texts(opened.value, 1, 20);
        await opened.value.close();
        return (
          !Array.isArray(read) ||
          read.every((text, index) => text === `record ${index + 1}` && given.has(text))
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!canMount)('on a full disk (needs the right to mount one)', () => {
  it('a vault that cannot begin is refused and leaves no file open', async () => {
    using disk = smallDisk(4);
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(4_096));
    const folder = join(disk.path, 'vault');
    expect(await openVault(folder)).toEqual({ ok: false, problem: { code: 'DISK_FULL' } });
    const own = '/proc/self/fd';
    const held = readdirSync(own).map((name) => readlink(join(own, name)));
    expect(held.filter((path) => path.startsWith(folder))).toEqual([]);
  });

  it('an append that does not fit is refused, nothing before it is lost, and it fits once there is room', async () => {
    using disk = smallDisk(256);
    const folder = join(disk.path, 'vault');
    mkdirSync(folder);
    const ballast = join(disk.path, 'ballast');
    writeFileSync(ballast, Buffer.alloc(100_000));
    const vault = await open(folder);
    await vault.append(0, numbered(1, 3));
    const large = Buffer.alloc(180_000, 7);
    expect(await vault.append(3, [large])).toEqual({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(vault.status()).toEqual({ ok: true, value: { count: 3, head: headOf(numbered(1, 3)) } });
    truncateSync(ballast, 0);
    expect(await vault.append(3, numbered(4, 4))).toMatchObject({ ok: true, value: { count: 4 } });
    await vault.close();
    const again = await open(folder);
    expect(await texts(again, 1, 10)).toEqual(numbered(1, 4).map(String));
    await again.close();
  });
});
