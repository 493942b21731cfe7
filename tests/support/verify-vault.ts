import { join } from 'node:path';
import { openVault } from '#electron/services/vault.ts';

/** Reads the vault of a closed desk through, every record of it; answers how many there are. Throws where it is damaged. */
export async function verifyVault(dataFolder: string): Promise<number> {
  const vault = await openVault(join(dataFolder, 'vault'));
  if (!vault.ok) throw new Error(`The vault does not open: ${vault.problem.code}`);
  const verified = await vault.value.verify();
  await vault.value.close();
  if (!verified.ok) throw new Error(`The vault does not verify: ${verified.problem.code}`);
  return verified.value.count;
}
