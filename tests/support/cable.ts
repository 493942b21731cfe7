import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A network cable between a workstation and the regional server that can be pulled out and put back. */
export interface Cable {
  /** The address the workstation knows; it stays the same whatever hangs on the other end. */
  readonly url: string;
  /** Puts the far end into a server listening on this port of this machine. */
  plugInto(serverPort: number): void;
  /** Pulls the cable: open connections break, new ones are refused. */
  pull(): void;
  /** Bytes that went over it so far, towards the server and back. */
  carried(): { readonly up: number; readonly down: number };
  /** Breaks every connection that is open each time so many more bytes have gone over; null leaves it whole. */
  cutEvery(bytes: number | null): void;
  remove(): Promise<void>;
}

/** Lays a cable on a free port of the loopback; it begins pulled out. */
export async function layCable(): Promise<Cable> {
  const open = new Set<Socket>();
  let serverPort: number | null = null;
  const carried = { up: 0, down: 0 };
  let every: number | null = null;
  let untilCut = 0;
  const count = (way: keyof typeof carried, bytes: number) => {
    carried[way] += bytes;
    untilCut -= bytes;
    if (every === null || untilCut > 0) return;
    untilCut = every;
    for (const socket of open) socket.resetAndDestroy();
  };
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const listener = createServer((near) => {
    keep(near);
    if (serverPort === null) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(serverPort, '127.0.0.1');
    keep(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('data', (bytes: Buffer) => count('up', bytes.length));
    far.on('data', (bytes: Buffer) => count('down', bytes.length));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    serverPort = null;
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    plugInto: (port) => {
      serverPort = port;
    },
    pull: cut,
    carried: () => ({ ...carried }),
    cutEvery: (bytes) => {
      every = bytes;
      untilCut = bytes ?? 0;
    },
    remove: () => {
      cut();
      return new Promise((resolve) => listener.close(() => resolve()));
    },
  };
}
