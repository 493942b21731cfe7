import { compactDecrypt, CompactEncrypt } from 'jose';
import type { ServerCard, ServerKeys } from '../bundle/cards.ts';
import type { EnrolRequest } from '../bundle/statements.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { Signer } from './parties.ts';
import { readIntroduction, signStatement } from './statement.ts';
import { toBytes, toText } from './text.ts';

/** Files of a joining without a line: the region's invitation, and the workstation's sealed request. */
export const invitationExtension = 'pdinvite';
export const requestExtension = 'pdjoin';

const keyManagement = 'ECDH-ES+A256KW';
const contentEncryption = 'A256GCM';

/** The request of a workstation to be taken in: signed by its new key, sealed to the server, so nobody between learns the code. */
export async function sealEnrolRequest(
  request: EnrolRequest,
  signer: Signer,
  server: ServerCard,
): Promise<Uint8Array<ArrayBuffer>> {
  const signed = await signStatement('enrol', request, signer);
  return toBytes(
    await new CompactEncrypt(toBytes(signed))
      .setProtectedHeader({ alg: keyManagement, enc: contentEncryption })
      .encrypt(server.sealing),
  );
}

/** Opens a request; refuses ENROL_CODE_WRONG when it is not sealed to this server or not signed by the key it brings. */
export async function openEnrolRequest(bytes: Uint8Array, keys: ServerKeys): Promise<Result<EnrolRequest>> {
  const signed = await unsealText(bytes, keys);
  return signed === undefined ? refuse({ code: 'ENROL_CODE_WRONG' }) : readIntroduction('enrol', signed);
}

async function unsealText(bytes: Uint8Array, keys: ServerKeys): Promise<string | undefined> {
  try {
    const opened = await compactDecrypt(bytes, keys.sealingPrivate, {
      keyManagementAlgorithms: [keyManagement],
      contentEncryptionAlgorithms: [contentEncryption],
    });
    return toText(opened.plaintext);
  } catch {
    return undefined;
  }
}
