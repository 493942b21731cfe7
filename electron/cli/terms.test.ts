import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'terms-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly id: string;
  readonly regime: string;
  readonly terms: readonly {
    readonly spec: string;
    readonly due?: string;
    readonly steps: readonly unknown[];
  }[];
  readonly problems: readonly { readonly rule: string; readonly severity: string }[];
}

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function terms(...args: string[]) {
  const command = ['--import', 'tsx', join(root, 'electron', 'cli', 'terms.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return {
    status,
    stdout,
    stderr,
    cases: status === 0 ? (JSON.parse(stdout) as { cases: Answer[] }).cases : [],
  };
}

const protest = { id: 'p', matter: 'protest', facts: [{ fact: 'delivered', on: '2024-04-24' }] };
const asFile = (cases: unknown) => write('cases.json', JSON.stringify({ cases }));

describe('the terms command', () => {
  it('answers ten thousand cases in one call, in their order, and says nothing else', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...protest, id: String(index) }));
    const { status, stderr, cases } = terms(asFile(many));
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(cases.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(cases.at(-1)?.terms[0]).toMatchObject({ spec: 'T22-23', due: '2024-05-04' });
    expect(cases[0]?.terms[0]?.steps.length).toBe(11);
  });

  it('gives refusals and warnings, no remarks', () => {
    const complaint = { id: 'c', matter: 'complaint', facts: [{ fact: 'received', on: '2026-03-02' }] };
    expect(terms(asFile([complaint])).cases[0]?.problems).toEqual([]);
  });

  it('with another calendar counts by its years and keeps the others', () => {
    const built = JSON.parse(readFileSync(join(root, 'shared', 'law', 'calendar', 'kz.json'), 'utf8')) as {
      years: Record<string, { nonWorkingWeekdays: string[]; workingWeekendDays: string[] }>;
    };
    const of2024 = built.years['2024'];
    const calendar = write(
      'calendar.json',
      JSON.stringify({ years: { 2024: { ...of2024, workingWeekendDays: [] } } }),
    );
    const later = { ...protest, id: 'l', facts: [{ fact: 'delivered', on: '2026-03-11' }] };
    const { cases } = terms(asFile([protest, later]), '--calendar', calendar);
    expect(cases.map(({ terms: [term] }) => term?.due)).toEqual(['2024-05-06', '2026-03-26']);
  });

  it('never fails for a case: bad input is a problem of that case, the others are answered', () => {
    const bad = [
      { id: 'a', matter: 'unheard-of', facts: [] },
      { id: 'b', matter: 'appeal', facts: [{ fact: 'received', on: '2026-02-30' }, 7] },
      protest,
    ];
    const { status, cases } = terms(asFile(bad));
    expect(status).toBe(0);
    expect(cases.map(({ regime }) => regime)).toEqual(['not-loaded', 'not-loaded', 'R22']);
    expect(cases[1]?.problems.map(({ rule }) => rule)).toContain('X-IMPOSSIBLE-DATE');
  });

  it.each([
    ['no file named', []],
    ['a file that is not there', [join(folder, 'nowhere.json')]],
    ['a file that is no JSON', [write('broken.json', '{"cases": [')]],
    ['a file of another form', [write('form.json', '{"case": []}')]],
    ['a case without a matter', [write('matter.json', '{"cases": [{"id": "x", "facts": []}]}')]],
    ['a calendar that is not there', [asFile([protest]), '--calendar', join(folder, 'nowhere.json')]],
    [
      'a calendar with a day of another year',
      [
        asFile([protest]),
        '--calendar',
        write('year.json', '{"years": {"2024": {"nonWorkingWeekdays": ["2025-01-01"]}}}'),
      ],
    ],
    ['a calendar not named', [asFile([protest]), '--calendar']],
  ])('refuses %s with exit code 2 and one line', (_what, args) => {
    const { status, stdout, stderr } = terms(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^terms: /);
  });
});
