import { describe, expect, it } from 'vitest';
import { parseMounts, parseUserDirs, parseVolumes } from './drives.ts';

describe('removable drives', () => {
  it('on Linux are the mounts under /media and /run/media, with spaces as the kernel writes them', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sdb1 /media/aigul/FLASH\\040ДИСК vfat rw 0 0',
      '/dev/sdc1 /run/media/aigul/KINGSTON vfat rw 0 0',
      'tmpfs /media tmpfs rw 0 0',
      'tmpfs /mediatheque/x tmpfs rw 0 0',
      '',
    ].join('\n');
    expect(parseMounts(mounts)).toEqual([
      { folder: '/media/aigul/FLASH ДИСК', label: 'FLASH ДИСК', kind: 'removable' },
      { folder: '/run/media/aigul/KINGSTON', label: 'KINGSTON', kind: 'removable' },
    ]);
  });

  it('on Windows are the letters PowerShell names: none, one or several', () => {
    expect(parseVolumes('')).toEqual([]);
    expect(parseVolumes('{"DeviceID":"E:","VolumeName":"FLASH"}')).toEqual([
      { folder: 'E:\\', label: 'FLASH (E:)', kind: 'removable' },
    ]);
    expect(parseVolumes('[{"DeviceID":"E:","VolumeName":""},{"DeviceID":"F:","VolumeName":null}]')).toEqual([
      { folder: 'E:\\', label: 'E:', kind: 'removable' },
      { folder: 'F:\\', label: 'F:', kind: 'removable' },
    ]);
    expect(() => parseVolumes('{"DeviceID":"\\\\\\\\server\\\\share"}')).toThrow();
  });
});

describe('the documents folder on Linux', () => {
  it.each([
    ['XDG_DOCUMENTS_DIR="$HOME/Құжаттар"\n', '/home/aigul/Құжаттар'],
    ['# c\nXDG_DOCUMENTS_DIR="/mnt/share"', '/mnt/share'],
    ['XDG_DOCUMENTS_DIR="relative"', undefined],
    ['XDG_MUSIC_DIR="$HOME/Music"', undefined],
  ])('in %j is %s', (text, expected) => {
    expect(parseUserDirs(text, '/home/aigul')).toBe(expected);
  });
});
