import { loadavg } from 'node:os';

/** Says how busy the machine is: a figure taken among neighbours says more about them. */
export function sayLoad(when: 'before' | 'after'): void {
  const minutes = loadavg().map((each) => each.toFixed(1));
  console.log(`load of the last 1, 5 and 15 minutes ${when}: ${minutes.join(' ')}`);
}
