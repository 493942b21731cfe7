import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** How the office's own network lies between this PC and the regional server. */
export interface LineSettings {
  /** Address of the office's proxy; null where the line is straight. */
  readonly proxyUrl: string | null;
  /** The office's own root certificates (PEM), believed beside the well-known ones; null where there are none. */
  readonly rootCertificate: string | null;
}

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The root certificates in a PEM text, none in null. Refuses CERTIFICATE_MALFORMED for all else, a server's own one included. */
export function readRootCertificates(pem: string | null): Result<readonly string[]> {
  if (pem === null) return ok([]);
  const blocks = pem.match(pemBlock) ?? [];
  return blocks.length > 0 && blocks.every(isAuthority)
    ? ok(blocks)
    : refuse({ code: 'CERTIFICATE_MALFORMED' });
}

function isAuthority(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca;
  } catch {
    // OpenSSL says in many ways that it cannot read something; all mean the same to the person who brought it.
    return false;
  }
}

/** The one line of this run: kept while its settings stand, so that connections are kept too. */
export class Line {
  #settings = '';
  #dispatcher: Dispatcher | undefined;

  /** Refuses CERTIFICATE_MALFORMED. */
  async through({ proxyUrl, rootCertificate }: LineSettings): Promise<Result<Dispatcher>> {
    const settings = JSON.stringify([proxyUrl, rootCertificate]);
    if (this.#dispatcher && settings === this.#settings) return ok(this.#dispatcher);
    const roots = readRootCertificates(rootCertificate);
    if (!roots.ok) return roots;
    const tls = roots.value.length > 0 ? { ca: [...rootCertificates, ...roots.value] } : {};
    await this.close();
    this.#settings = settings;
    this.#dispatcher =
      proxyUrl === null
        ? new Agent({ connect: tls })
        : new ProxyAgent({ uri: proxyUrl, requestTls: tls, proxyTls: tls });
    return ok(this.#dispatcher);
  }

  async close(): Promise<void> {
    const before = this.#dispatcher;
    this.#dispatcher = undefined;
    await before?.destroy();
  }
}
