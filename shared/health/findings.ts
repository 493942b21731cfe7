/** How a finding is to be taken: nothing to do, to be done soon, to be done at once. */
export const levels = ['good', 'attention', 'bad'] as const;
export type Level = (typeof levels)[number];

/**
 * Everything the health page can find, by what was looked at. Its sentence is `health:<check>.<finding>`; what is not
 * good has a second one, `health:todo.<check>.<finding>`, that says what to do.
 */
export const findings = {
  copies: { equal: 'good', mended: 'attention', differ: 'bad', silent: 'bad' },
  journal: { quiet: 'good', troubled: 'attention' },
  holdings: { kept: 'good' },
  storage: { promised: 'good', evictable: 'attention' },
  disk: { roomy: 'good', tight: 'attention', full: 'bad' },
  backup: {
    fresh: 'good',
    here: 'attention',
    away: 'attention',
    late: 'attention',
    old: 'bad',
    failed: 'bad',
    never: 'bad',
  },
  drill: { proven: 'good', old: 'attention', never: 'attention' },
  keys: { several: 'good', temporary: 'attention', alone: 'attention' },
  paper: { current: 'good', outdated: 'attention' },
  clock: { confirmed: 'good', unopposed: 'good', doubted: 'attention' },
  calendar: { loaded: 'good', next: 'attention', missing: 'bad' },
  receipt: {
    all: 'good',
    recent: 'good',
    none: 'attention',
    apart: 'attention',
    late: 'attention',
    long: 'bad',
  },
  line: { up: 'good', stick: 'good', failing: 'attention' },
  aside: { none: 'good', some: 'attention' },
  lease: { running: 'good', ending: 'attention', out: 'bad' },
  search: { ready: 'good', preparing: 'attention' },
  update: { current: 'good', installer: 'good', waiting: 'attention', returned: 'attention' },
  trouble: { none: 'good', some: 'attention' },
} as const satisfies Record<string, Readonly<Record<string, Level>>>;

export type Check = keyof typeof findings;
export type Found<Of extends Check> = keyof (typeof findings)[Of] & string;

/** What a sentence names: counts, times (ISO instants) and codes. */
export type Values = Readonly<Record<string, string | number>>;

/** One line of the health page. */
export interface HealthRow {
  readonly check: Check;
  readonly finding: string;
  readonly level: Level;
  readonly values: Values;
}
