import { createHash, X509Certificate, verify } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';

/** Who signed, as the certificate in the signature says. */
export interface CmsSigner {
  readonly name: string;
  /** Individual identification number; null where the certificate names none. */
  readonly iin: string | null;
  readonly organisation: string | null;
  readonly issuer: string;
  /** Hex. */
  readonly serial: string;
  /** ISO instants. */
  readonly from: string;
  readonly until: string;
}

export interface ReadCms {
  readonly content: Buffer;
  readonly signer: CmsSigner;
  /**
   * `whole`: digest and signature were computed again and are right. `content`: the content is there as it was sent, but
   * its algorithm (GOST of the national centre) is not computed here. `broken`: they were computed and are wrong.
   */
  readonly check: 'whole' | 'content' | 'broken';
  /** Object identifier of the digest. */
  readonly digest: string;
}

const names = { commonName: '2.5.4.3', serialNumber: '2.5.4.5', organisation: '2.5.4.10' } as const;
const signedData = '1.2.840.113549.1.7.2';
const messageDigest = '1.2.840.113549.1.9.4';
/** RFC 5754; others, those of GOST among them, are not computed here. */
const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Reads a signature that contains what it signs (RFC 5652); undefined for anything else. */
export function readCms(der: Uint8Array): ReadCms | undefined {
  try {
    return read(der);
  } catch {
    // The library throws in many ways for what is no such structure; all mean that this is none.
    return undefined;
  }
}

function read(der: Uint8Array): ReadCms | undefined {
  const info = new ContentInfo({ schema: fromBER(der).result });
  if (info.contentType !== signedData) return undefined;
  const signed = new SignedData({ schema: info.content as unknown });
  const [signerInfo] = signed.signerInfos;
  const { eContent } = signed.encapContentInfo;
  const certificate = signed.certificates?.find((each): each is Certificate => each instanceof Certificate);
  if (!signerInfo || !eContent || !certificate || signed.signerInfos.length !== 1) return undefined;
  const content = Buffer.from(eContent.getValue());
  return {
    content,
    signer: signerOf(certificate),
    check: checkOf(signerInfo, content, certificate),
    digest: signerInfo.digestAlgorithm.algorithmId,
  };
}

function signerOf(certificate: Certificate): CmsSigner {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const nameIn = (holder: typeof subject, type: string) =>
    holder.typesAndValues.find((each) => each.type === type)?.value.valueBlock.value;
  const iin = /^IIN(\d{12})$/.exec(nameIn(subject, names.serialNumber) ?? '')?.[1];
  return {
    name: nameIn(subject, names.commonName) ?? '',
    iin: iin ?? null,
    organisation: nameIn(subject, names.organisation) ?? null,
    issuer: nameIn(issuer, names.commonName) ?? '',
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    from: notBefore.value.toISOString(),
    until: notAfter.value.toISOString(),
  };
}

function checkOf(signer: SignerInfo, content: Buffer, certificate: Certificate): ReadCms['check'] {
  const hash = hashes[signer.digestAlgorithm.algorithmId];
  const attributes = signer.signedAttrs;
  if (hash === undefined || !attributes) return 'content';
  const digest = attributes.attributes.find(({ type }) => type === messageDigest)?.values[0] as unknown;
  const isDigest =
    digest instanceof OctetString &&
    createHash(hash).update(content).digest().equals(Buffer.from(digest.getValue()));
  if (!isDigest) return 'broken';
  const key = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).publicKey;
  const signed = Buffer.from(attributes.encodedValue);
  return verify(hash, signed, key, Buffer.from(signer.signature.getValue())) ? 'whole' : 'broken';
}
