import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What a line of a district is like. */
export interface LineQuality {
  readonly bytesPerSecond: number;
  /** Milliseconds one way. */
  readonly delayMs: number;
  /** The share of packets that are sent again. */
  readonly loss: number;
}

/** 256 kbit/s, 600 ms there and back, one packet of twenty lost. */
export const districtLine: LineQuality = { bytesPerSecond: 32_000, delayMs: 300, loss: 0.05 };

export interface SlowLine {
  readonly url: string;
  remove(): Promise<void>;
}

const packetBytes = 1_460;

/**
 * A line of that quality to a port of this machine, as a relay: every packet takes its turn at the rate of the line and
 * arrives after its delay; a lost one takes another turn a journey there and back later, and those behind it in its
 * connection wait, as with TCP; a new connection costs a journey there and back. What TCP does beyond that on a lossy
 * line, everybody's the same, is left out: a kernel with netem would show longer times and much the same ratios.
 * @param random numbers in [0, 1) that decide what is lost
 */
export async function laySlowLine(
  port: number,
  { bytesPerSecond, delayMs, loss }: LineQuality,
  random: () => number,
): Promise<SlowLine> {
  const open = new Set<Socket>();
  const way = () => {
    let free = 0;
    const turn = (bytes: number, from: number): number => {
      free = Math.max(free, from) + (bytes / bytesPerSecond) * 1_000;
      return free;
    };
    return (bytes: number, from: number): number => {
      let sent = turn(bytes, from);
      while (random() < loss) sent = turn(bytes, sent + 2 * delayMs);
      return sent + delayMs;
    };
  };
  const [up, down] = [way(), way()];
  const carry = (from: Socket, to: Socket, travel: typeof up, opened: number): void => {
    let last = opened;
    let order = Promise.resolve();
    const deliver = (at: number, arrive: () => void) => {
      last = Math.max(last, at);
      const due = last;
      order = order.then(async () => {
        await wait(Math.max(0, due - performance.now()));
        if (!to.destroyed) arrive();
      });
    };
    from.on('data', (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += packetBytes) {
        const packet = bytes.subarray(at, at + packetBytes);
        deliver(travel(packet.length, Math.max(opened, performance.now())), () => to.write(packet));
      }
    });
    from.on('end', () => {
      deliver(last, () => to.end());
    });
  };
  const listener = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket));
    }
    const opened = performance.now() + 2 * delayMs;
    carry(near, far, up, opened);
    carry(far, near, down, opened);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    remove: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => listener.close(() => resolve()));
    },
  };
}
