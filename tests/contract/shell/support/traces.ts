import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder that holds the text, as UTF-8 or as the UTF-16 Chromium writes. */
export function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return allFiles(folder).filter((path) => {
    const content = readFileSync(path);
    return needles.some((needle) => content.includes(needle));
  });
}

export function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => existsSync(path) && statSync(path).isFile());
}

const parentOf = (pid: number) =>
  Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process and all its descendants. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of processes()) if (existsSync(`/proc/${pid}`)) parents.set(pid, parentOf(pid));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((fd) => {
    const path = join(folder, fd);
    const target = existsSync(path) || fd ? safeLink(path) : '';
    return /^socket:\[(\d+)\]$/.exec(target)?.slice(1, 2) ?? [];
  });
}

function safeLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // The process closed it while we looked: then it does not listen on it.
    return '';
  }
}

/** Inodes of the sockets of this machine that listen on TCP: state 0A of /proc/net/tcp. */
function listening(): Set<string> {
  const lines = ['tcp', 'tcp6'].flatMap((name) =>
    readFileSync(`/proc/net/${name}`, 'utf8').split('\n').slice(1),
  );
  return new Set(
    lines
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A')
      .map((fields) => fields[9] ?? ''),
  );
}

/** Processes of the tree that listen on a TCP port. */
export function listeners(root: number): number[] {
  const open = listening();
  return processTree(root).filter((pid) => socketsOf(pid).some((inode) => open.has(inode)));
}

/** The renderer processes of a browser. */
export function renderersOf(browser: number): number[] {
  return processTree(browser).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer'),
  );
}
