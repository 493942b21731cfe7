import { describe, expect, it } from 'vitest';
import type { Carrying } from '../../sync/carry.ts';
import type { FileItem, SyncLink, WaitingItem } from '../../sync/status.ts';
import { megabytesText, secondsLeft } from './file-progress.ts';
import { stuckOf } from './stuck.ts';

const megabyte = 1024 * 1024;
const began = Date.parse('2026-05-20T09:00:00.000Z');
const minute = 60_000;

describe('how far a file has come', () => {
  const carrying: Carrying = {
    event: 'd1.1.7' as Carrying['event'],
    name: 'скан.pdf',
    direction: 'up',
    ...{ done: 15 * megabyte, total: 40 * megabyte, since: began, doneBefore: 10 * megabyte },
  };

  it('is said in megabytes with a comma, and something is never nothing', () => {
    expect([0, 1, 1_572_864, 50 * megabyte].map(megabytesText)).toEqual(['0,0', '0,1', '1,5', '50,0']);
  });

  it('is told by the pace since it went on the line this time, not by what was over before', () => {
    // 5 MB in a minute; 25 MB are left.
    expect(secondsLeft(carrying, began + minute)).toBe(300);
  });

  it('is not guessed before there is a pace', () => {
    expect(secondsLeft(carrying, began + 10)).toBeNull();
    expect(secondsLeft({ ...carrying, done: carrying.doneBefore }, began + minute)).toBeNull();
  });
});

describe('what is stuck', () => {
  const resting: SyncLink = { kind: 'resting', nextTry: null };
  const item = (reason: WaitingItem['reason']) =>
    ({ since: new Date(began).toISOString(), reason }) as WaitingItem;
  const file = (reason: FileItem['reason']) =>
    ({ since: new Date(began).toISOString(), reason, towards: 'server' }) as FileItem;
  const after = (minutes: number) => began + minutes * minute;

  it('names its cause only after a quarter of an hour', () => {
    const status = { link: resting, files: [] };
    expect(stuckOf(status, [item(null)], after(15))).toBeNull();
    expect(stuckOf(status, [item(null)], after(16))).toEqual({
      since: '2026-05-20T09:00:00.000Z',
      causes: ['unconfirmed'],
    });
  });

  it('names each cause once: the line, a refused journal, a file that waits for a word', () => {
    const problem = { code: 'NETWORK_UNREACHABLE' } as const;
    const link: SyncLink = { kind: 'failing', problem, failures: 3, nextTry: null };
    const items = [item(problem), item(problem), item({ code: 'JOURNAL_FORKED' })];
    expect(stuckOf({ link, files: [file({ code: 'METERED' })] }, items, after(16))?.causes).toEqual([
      { problem },
      { problem: { code: 'JOURNAL_FORKED' } },
      { problem: { code: 'METERED' } },
    ]);
  });

  it('is, where the office exchanges by stick, only what has a reason of its own', () => {
    const status = { link: { kind: 'by-stick' } as const, files: [] };
    expect(stuckOf(status, [item(null)], after(99))).toBeNull();
    const refused = { code: 'JOURNAL_FORKED' } as const;
    expect(stuckOf(status, [item(null), item(refused)], after(99))?.causes).toEqual([{ problem: refused }]);
  });

  it('is nothing where no region has taken the workstation in', () => {
    expect(stuckOf({ link: { kind: 'not-enrolled' }, files: [] }, [item(null)], after(99))).toBeNull();
  });
});
