import type { SyncDesk } from './sync-desk.ts';

/** The workstation's name and the minute, e.g. "Кеңсе-2 2026-04-27 09-35.pdesk"; a taken name is numbered by the shell. */
export function fileNameOf({ keys, clock }: Pick<SyncDesk, 'keys' | 'clock'>, extension: string): string {
  const now = new Date(clock.now());
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const name = keys.card.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
  return `${name} ${day} ${two(now.getHours())}-${two(now.getMinutes())}.${extension}`;
}
