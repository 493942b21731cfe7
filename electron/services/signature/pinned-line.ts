import { connect, type TLSSocket } from 'node:tls';
import { Agent } from 'undici';

/** The only address ever spoken to here: this very PC. */
const loopback = '127.0.0.1';

interface Pin {
  readonly port: number;
  /** SHA-256 of the certificate, lower-case hex; undefined where none is trusted yet. */
  readonly trusted: string | undefined;
  /** Told of a program by another certificate; nothing was said to it. */
  readonly onStranger: (fingerprint: string) => void;
}

const fingerprintOf = (socket: TLSSocket): string =>
  (socket.getPeerX509Certificate()?.fingerprint256 ?? '').replaceAll(':', '').toLowerCase();

/**
 * A line to a program on this PC. Its certificate is made by its own installer for 127.0.0.1, so no authority vouches for
 * it: it is believed by its fingerprint alone, and before that is compared not a byte of what is said leaves.
 */
export function pinnedLine({ port, trusted, onStranger }: Pin): Agent {
  return new Agent({
    connect: (_options, done) => {
      const socket = connect({
        ...{ host: loopback, port, ALPNProtocols: ['http/1.1'], timeout: 5_000 },
        // No authority to ask; the fingerprint is compared below.
        rejectUnauthorized: false,
      });
      const fail = (error: Error) => {
        socket.destroy();
        done(error, null);
      };
      socket.once('error', fail);
      socket.once('timeout', () => fail(new Error('silent')));
      socket.once('secureConnect', () => {
        const fingerprint = fingerprintOf(socket);
        if (fingerprint !== trusted) {
          onStranger(fingerprint);
          fail(new Error('not the trusted program'));
          return;
        }
        socket.off('error', fail);
        socket.setTimeout(0);
        done(null, socket);
      });
    },
  });
}
