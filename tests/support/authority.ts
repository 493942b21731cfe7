import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './disk.ts';

export interface Authority {
  /** The root certificate of an office's own authority (PEM). */
  readonly root: string;
  /** A certificate for 127.0.0.1 that it has signed, and its key (PEM). */
  readonly certificate: string;
  readonly key: string;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes an authority as an administrator would, with OpenSSL. */
export function createAuthority(): Authority {
  using folder = temporaryFolder();
  const { path } = folder;
  const run = (...words: string[]) => execFileSync('openssl', words, { cwd: path, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  run(
    ...['req', '-x509', ...newKey, '-keyout', 'root.key', '-out', 'root.pem', '-days', '2'],
    ...['-subj', '/CN=Own root', '-addext', 'basicConstraints=critical,CA:TRUE'],
  );
  run('req', ...newKey, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=127.0.0.1');
  writeFileSync(join(path, 'names'), 'subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\n');
  run(
    ...['x509', '-req', '-in', 'server.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial'],
    ...['-days', '2', '-extfile', 'names', '-out', 'server.pem'],
  );
  return { root: read('root.pem'), certificate: read('server.pem'), key: read('server.key') };
}
