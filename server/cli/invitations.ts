import { join } from 'node:path';
import { invitationExtension } from '#shared/envelope/enrolment.ts';
import { signInvitation } from '../services/invitation.ts';
import type { Region } from '../services/region.ts';
import { writeSafely } from './exchange.ts';
import { say } from './say.ts';

/** Writes for each office the file that goes, with a code on paper, to a workstation without a line. */
export async function writeInvitations(
  region: Region,
  folder: string,
  offices: readonly string[],
): Promise<void> {
  for (const office of offices) {
    const path = join(folder, `${office.replace(/[^\p{L}\p{N}-]/gu, '-')}.${invitationExtension}`);
    await writeSafely(path, Buffer.from(await signInvitation(region, office)));
    say(`invitation ${path}`);
  }
}
