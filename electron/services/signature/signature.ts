import type { Input, Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { foldWords } from '#shared/cases/search/fold-words.ts';
import { ncaLayerPort, signWithNcaLayer } from './nca-layer.ts';
import { readCms, type CmsSigner } from './read-cms.ts';

export interface SignatureOptions {
  /** SHA-256 of the certificate of the program that a person has confirmed; undefined where none was yet. */
  readonly trusted: () => Promise<string | undefined>;
  readonly now: () => Date;
  readonly port?: number;
  /** Milliseconds. */
  readonly limits?: { readonly greeting: number; readonly answer: number };
}

/** The national electronic signature, made by a program beside the desk. */
export interface Signature {
  sign(asked: Input<'signature.sign'>): Promise<Result<Output<'signature.sign'>>>;
}

/** The person has five minutes to find the token and its password. */
const patience = { greeting: 5_000, answer: 300_000 };

/** Whether a surname stands in the name of the certificate, whatever letters either is written with. */
function names({ name }: Pick<CmsSigner, 'name'>, surnames: readonly string[]): boolean {
  const known = foldWords(name);
  return surnames.some((surname) => foldWords(surname).every((word) => known.includes(word)));
}

/**
 * Has bytes signed and reads the signature back before anybody relies on it: it must contain exactly what was sent, be
 * right where its algorithm can be computed, and name the signer of the paper by a certificate of today.
 */
export function createSignature({
  trusted,
  now,
  port = ncaLayerPort,
  limits = patience,
}: SignatureOptions): Signature {
  return {
    async sign({ content, language, surnames }) {
      const signed = await signWithNcaLayer(
        { content, language },
        { port, trusted: await trusted(), ...limits },
      );
      if (!signed.ok) return signed;
      const cms = readCms(Buffer.from(signed.value, 'base64'));
      if (!cms || cms.check === 'broken') return refuse({ code: 'SIGNATURE_UNREADABLE' });
      if (!cms.content.equals(Buffer.from(content, 'base64')))
        return refuse({ code: 'SIGNATURE_OTHER_DOCUMENT' });
      const { signer, check, digest } = cms;
      const at = now().toISOString();
      if (at < signer.from || at > signer.until) return refuse({ code: 'SIGNATURE_EXPIRED' });
      if (!names(signer, surnames))
        return refuse({ code: 'SIGNATURE_OTHER_PERSON', details: { name: signer.name } });
      return ok({ cms: Buffer.from(signed.value, 'base64').toString('base64'), signer, check, digest });
    },
  };
}
