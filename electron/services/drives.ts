import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { errnoOf } from './os-problem.ts';
import type { PlaceFolder } from './places.ts';

const run = promisify(execFile);
/** Desktops mount sticks here: /media/<user>/<label>, /run/media/<user>/<label>. */
const removableMount = /^\/(run\/)?media\/./;

/** Removable drives in the text of /proc/self/mounts, whose spaces are written as \040. */
export function parseMounts(text: string): PlaceFolder[] {
  return text
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .map((path) =>
      path.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
    )
    .filter((path) => removableMount.test(path))
    .map((folder) => ({ folder, label: basename(folder), kind: 'removable' as const }));
}

const Volume = z.object({ DeviceID: z.string().regex(/^[A-Z]:$/), VolumeName: z.string().nullish() });
const Volumes = z.union([z.array(Volume), Volume.transform((volume) => [volume])]);

/** Removable drives in PowerShell's JSON: an object for one drive, a list for several, nothing for none. */
export function parseVolumes(text: string): PlaceFolder[] {
  if (text.trim() === '') return [];
  return Volumes.parse(JSON.parse(text)).map(({ DeviceID, VolumeName }) => ({
    folder: `${DeviceID}\\`,
    label: VolumeName ? `${VolumeName} (${DeviceID})` : DeviceID,
    kind: 'removable' as const,
  }));
}

// Win32_LogicalDisk.DriveType 2 is "Removable Disk".
const listVolumes =
  "Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Select-Object DeviceID,VolumeName | ConvertTo-Json -Compress";

async function powershell(command: string): Promise<string> {
  const script = `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${command}`;
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
    windowsHide: true,
    timeout: 10_000,
  });
  return stdout.trim();
}

/** Drives that can be taken away, as they are plugged in now. */
export async function removableDrives(): Promise<PlaceFolder[]> {
  if (process.platform === 'win32') return parseVolumes(await powershell(listVolumes));
  if (process.platform !== 'linux') return [];
  return parseMounts(await readFile('/proc/self/mounts', 'utf8'));
}

/** The documents folder in the text of ~/.config/user-dirs.dirs (xdg-user-dirs), or undefined. */
export function parseUserDirs(text: string, home: string): string | undefined {
  const quoted = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1];
  const path = quoted?.replace(/^\$HOME/, () => home);
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** The user's documents folder, also where it is renamed or redirected to a share. */
export async function documentsFolder(home: string): Promise<string> {
  const usual = join(home, 'Documents');
  if (process.platform === 'win32')
    return (await powershell("[Environment]::GetFolderPath('MyDocuments')")) || usual;
  try {
    return parseUserDirs(await readFile(join(home, '.config', 'user-dirs.dirs'), 'utf8'), home) ?? usual;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return usual;
  }
}
