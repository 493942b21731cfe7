import { readdirSync, readFileSync } from 'node:fs';

/** The kernel tells times in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

interface Process {
  readonly parent: number;
  readonly ticks: number;
}

/**
 * Seconds of processor time that this process and all that it started, directly or not, have used and that are still
 * there (Linux). Neighbours on the machine lengthen a wait; this they hardly change.
 */
export function processorSeconds(): number {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((each) => /^[0-9]+$/.test(each))) {
    const known = readProcess(name);
    if (known) all.set(Number(name), known);
  }
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return true;
    const parent = all.get(pid)?.parent;
    return parent !== undefined && parent > 0 && isOurs(parent);
  };
  const ours = [...all].filter(([pid]) => isOurs(pid));
  return ours.reduce((sum, [, { ticks }]) => sum + ticks, 0) / ticksPerSecond;
}

/** Undefined for a process that ended between two looks. */
function readProcess(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
