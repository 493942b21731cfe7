import type { NaiveCase, NaiveFact } from './naive-case.ts';
import { calendarDays, months } from './naive-days.ts';

/** A number from 0 to 1, the next one each time. */
type Random = () => number;

/** Mulberry32 (public domain, T. Ettinger): the same cases from the same seed, everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days on which something happens to the law or to the calendar (domain.md 0.1 and 4.3). */
const turningPoints = [
  ...['2022-11-18', '2022-12-16', '2023-01-01', '2023-03-21', '2023-05-08', '2023-07-01', '2023-07-07'],
  ...['2023-12-18', '2024-01-01', '2024-03-22', '2024-05-04', '2024-05-08', '2024-12-16', '2025-01-05'],
  ...['2025-03-23', '2025-05-08', '2025-09-01', '2026-01-05', '2026-03-22', '2026-05-10', '2026-08-31'],
  ...['2026-12-16', '2027-01-04', '2027-03-15', '2027-03-22', '2027-05-08', '2027-12-16'],
];
/** The years of the 1995 law whose working days are known, and the edges of what is loaded. */
const olderPoints = [
  ...['2010-01-07', '2010-03-22', '2010-05-10', '2010-11-16', '2010-12-16', '2012-01-03', '2012-03-22'],
  ...['2012-05-09', '2012-10-26', '2012-12-03', '2012-12-17'],
];
const edges = [
  ...['2011-01-20', '2017-07-14', '2022-11-18', '2022-03-05', '2022-08-27', '2022-10-22', '2010-12-31'],
  ...['2012-12-31', '2027-12-31', '2016-02-29', '2005-06-15'],
];

const roles = [
  ...['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'deputyOblastProsecutor'],
  ...['districtProsecutor', 'deputyDistrictProsecutor', 'prosecutor', 'staff'],
];

/** What a story of one matter is told with. */
class Teller {
  private readonly random: Random;
  readonly base: string;
  readonly facts: NaiveFact[] = [];

  constructor(random: Random) {
    this.random = random;
    this.base = this.chance(0.25)
      ? this.around(olderPoints, 60)
      : this.chance(0.1)
        ? this.around(edges, 3)
        : this.chance(0.5)
          ? this.around(turningPoints, 45)
          : calendarDays('2022-11-18', this.upTo(1850));
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** A whole number from 0 to `most`. */
  upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }

  between(least: number, most: number): number {
    return least + this.upTo(most - least);
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.upTo(values.length - 1)] as Value;
  }

  around(points: readonly string[], days: number): string {
    return calendarDays(this.pick(points), this.between(-days, Math.ceil(days / 3)));
  }

  after(least: number, most: number): string {
    return calendarDays(this.base, this.between(least, most));
  }

  /** `YYYY-MM-DDTHH:MM` on that day. */
  clock(date: string): string {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${date}T${two(this.upTo(23))}:${two(this.upTo(59))}`;
  }

  /** Mostly somebody who may; sometimes anybody; now and then nobody. */
  by(): { by?: string } {
    if (this.chance(0.05)) return {};
    return { by: this.chance(0.6) ? 'districtProsecutor' : this.pick(roles) };
  }

  tell(fact: string, keys: Readonly<Record<string, unknown>>): void {
    this.facts.push({ fact, ...keys });
  }

  maybe(probability: number, fact: string, keys: () => Readonly<Record<string, unknown>>): void {
    if (this.chance(probability)) this.tell(fact, keys());
  }

  /** A set term, with or without the day on which it was set. */
  termSet(least: number, most: number, keys: Readonly<Record<string, unknown>> = {}): void {
    const on = this.chance(0.3) ? { on: this.after(0, 2) } : {};
    const until = this.chance(0.97) ? { until: this.after(least, most) } : {};
    this.tell('termSet', { ...on, ...until, ...keys });
  }

  /** The key with one of the values, or without it. */
  some(key: string, values: readonly unknown[], probability = 0.9): Record<string, unknown> {
    return this.chance(probability) ? { [key]: this.pick(values) } : {};
  }

  shuffled(): NaiveFact[] {
    const facts = [...this.facts];
    for (let last = facts.length - 1; last > 0; last -= 1) {
      const other = this.upTo(last);
      [facts[last], facts[other]] = [facts[other] as NaiveFact, facts[last] as NaiveFact];
    }
    return facts;
  }
}

const languages = ['kk', 'ru'];

function appeal(story: Teller): void {
  const anonymous = story.chance(0.12)
    ? { anonymous: story.chance(0.85), ...story.some('about', ['crime', 'national-security', 'other'], 0.8) }
    : {};
  if (story.chance(0.97))
    story.tell('received', { on: story.base, ...story.some('language', languages), ...anonymous });
  story.maybe(0.3, 'registered', () => ({ on: story.after(0, 3) }));
  story.maybe(0.2, 'redirected', () => ({ on: story.after(0, 9) }));
  const extensions = story.chance(0.45) ? story.pick([1, 1, 1, 1, 2]) : 0;
  for (let count = 0; count < extensions; count += 1) {
    const until = story.chance(0.5)
      ? story.after(15, 60)
      : calendarDays(months(story.base, 2), story.between(-4, 40));
    story.tell('extended', {
      on: story.after(0, 32),
      ...(story.chance(0.97) ? { until } : {}),
      ...story.by(),
    });
    story.maybe(0.6, 'extensionNotified', () => ({ on: story.after(10, 40) }));
  }
  if (story.chance(0.25)) {
    story.tell('inspectionAppointed', { on: story.after(0, 20) });
    story.maybe(0.6, 'interimAnswered', () => ({ on: story.after(0, 35) }));
    story.maybe(0.6, 'inspectionCompleted', () => ({ on: story.after(20, 70) }));
  }
  story.maybe(0.5, 'answered', () => ({
    on: story.after(5, 90),
    ...story.some('language', languages),
    ...story.some('citesLaw', [true, true, true, true, false], 0.93),
    ...story.some('explainsAppeal', [true, true, true, true, false], 0.93),
  }));
}

function complaint(story: Teller): void {
  story.maybe(0.9, 'received', () => ({ on: story.base }));
  story.maybe(0.8, 'learned', () => ({
    on: story.chance(0.5) ? story.after(-95, -85) : story.after(-100, 0),
  }));
  story.maybe(0.6, 'decided', () => ({ on: story.after(1, 45), ...story.by() }));
}

const grounds = ['president', 'prosecutor-general', '18.2.1', '18.2.2', '18.2.3', '18.2.4', '18.2.5'];

function inspection(story: Teller): void {
  const ground = story.some('ground', story.chance(0.95) ? grounds : ['18.2.6', 'plan'], 0.97);
  const by = story.by();
  story.maybe(0.4, 'appointed', () => ({ on: story.base, ...by, ...ground }));
  if (story.chance(0.96))
    story.tell('started', {
      on: story.chance(0.7) ? story.base : story.after(0, 5),
      ...by,
      ...ground,
      ...story.some(
        'registrationNo',
        ['1', '1', '17-26', '17-26', '26-000123', '26-000123', '26-000123', ''],
        0.95,
      ),
      ...story.some('subject', ['other', 'other', 'other', 'other', 'private-business'], 0.9),
      ...story.some('consent', ['president', 'prosecutor-general'], 0.15),
      ...story.some(
        'proceeding',
        ['administrative-offence', 'criminal', 'penal-execution', 'enforcement', 'operative-search'],
        0.08,
      ),
    });
  const pauses = story.chance(0.4) ? story.between(1, 2) : 0;
  let day = story.after(0, 45);
  for (let count = 0; count < pauses; count += 1) {
    story.tell('suspended', {
      on: day,
      ...story.some('ground', ['expertise', 'foreign-data', 'other-obstacle']),
    });
    day = calendarDays(day, story.upTo(20));
    story.maybe(0.85, 'resumed', () => ({ on: day }));
    day = calendarDays(day, story.upTo(15));
  }
  const extensions = story.chance(0.35) ? story.pick([1, 1, 1, 2]) : 0;
  for (let count = 0; count < extensions; count += 1)
    story.tell('extended', {
      on: story.after(20, 55),
      ...story.some('days', [1, 5, 10, 15, 20, 29, 30, 30, 31, 45, 0], 0.97),
      ...story.by(),
      ...story.some('ground', ['additional-materials', 'large-volume']),
    });
  story.maybe(0.5, 'completed', () => ({ on: story.after(10, 120) }));
}

const acts = [
  ...['local-act', 'local-act', 'local-act', 'local-act', 'local-act', 'ministry-act', 'organisation-act'],
  ...['legislative-act', 'president-act', 'president-administration-act', 'constitutional-court-act'],
  'supreme-audit-act',
];

function protest(story: Teller): void {
  if (story.chance(0.97))
    story.tell('delivered', {
      on: story.base,
      ...story.some('against', acts),
      ...story.some('addressee', ['issuer', 'issuer', 'issuer', 'superior', 'superior', 'other']),
    });
  if (story.chance(0.4)) story.termSet(0, 20);
  story.maybe(0.25, 'actSuspended', () => ({ on: story.after(0, 5), ...story.by() }));
  story.maybe(0.5, 'considered', () => ({ on: story.after(1, 25) }));
  story.maybe(0.25, 'withdrawn', () => ({ on: story.after(1, 25), ...story.by() }));
}

function representation(story: Teller): void {
  if (story.chance(0.97)) story.tell('delivered', { on: story.base });
  if (story.chance(0.4))
    story.termSet(0, 45, story.chance(0.5) ? { ground: story.pick(['irreparable-harm', 'none']) } : {});
  story.maybe(0.5, 'hearingSet', () => ({ on: story.after(4, 40) }));
  story.maybe(0.3, 'hearingNotified', () => ({ on: story.after(1, 38) }));
  story.maybe(0.6, 'considered', () => ({ on: story.after(4, 45) }));
  story.maybe(0.4, 'resultReported', () => ({ on: story.after(5, 55) }));
}

function informationRequest(story: Teller): void {
  if (story.chance(0.98)) story.tell('delivered', { on: story.base });
  if (story.chance(0.85))
    story.termSet(0, 12, story.chance(0.3) ? { ground: story.pick(['26.4', 'none']) } : {});
}

function suspensionResolution(story: Teller): void {
  if (story.chance(0.98)) story.tell('issued', { on: story.base });
  if (story.chance(0.7)) story.termSet(0, 9);
  story.maybe(0.15, 'renewed', () => ({ on: story.after(1, 9) }));
}

function forcedBringing(story: Teller): void {
  if (story.chance(0.97))
    story.tell('ordered', {
      on: story.base,
      ...story.by(),
      person: {
        ...story.some('age', [10, 13, 14, 16, 17, 18, 25, 40, 40, 40, 70], 0.95),
        ...story.some('representativeInformed', [true, false], 0.4),
        ...story.some('pregnant', [true, false, false], 0.2),
        ...story.some('doctorCertified', [true, false, false], 0.2),
      },
    });
  story.maybe(0.7, 'received', () => ({ at: story.clock(story.after(0, 2)) }));
}

function sanction(story: Teller): void {
  story.tell('materialsReceived', { at: story.clock(story.base) });
  const actions = ['covert', 'operative-search', 'counter-intelligence', 'search', 'search', 'seizure'];
  if (story.chance(0.6))
    story.tell('signed', {
      on: story.after(0, 2),
      ...story.some('eds', [true, false]),
      ...story.some('action', actions),
    });
  else
    story.maybe(0.8, 'refused', () => ({
      on: story.after(0, 2),
      ...story.some('reasons', ['no grounds in the file', ''], 0.7),
    }));
}

function claim(story: Teller): void {
  story.tell('filed', { on: story.base, ...story.some('parent', ['rejected', 'unconsidered', 'none'], 0.8) });
}

function caseRequest(story: Teller): void {
  story.maybe(0.9, 'receivedByCourt', () => ({ on: story.base }));
  story.maybe(0.8, 'caseReceived', () => ({ on: story.after(1, 14) }));
}

function address(story: Teller): void {
  story.tell('made', { on: story.base, ...story.by() });
}

const stories: readonly (readonly [string, number, (story: Teller) => void])[] = [
  ['appeal', 6, appeal],
  ['complaint', 2, complaint],
  ['inspection', 6, inspection],
  ['protest', 4, protest],
  ['representation', 4, representation],
  ['information-request', 3, informationRequest],
  ['suspension-resolution', 2, suspensionResolution],
  ['forced-bringing', 2, forcedBringing],
  ['sanction', 1, sanction],
  ['claim', 0.5, claim],
  ['case-request', 1, caseRequest],
  ['address', 0.5, address],
];

/** A plausible, sometimes broken, case of any matter under any regime; the same one from the same numbers. */
export function randomCase(random: Random, id: string): NaiveCase {
  const total = stories.reduce((sum, [, weight]) => sum + weight, 0);
  let lot = random() * total;
  const [matter, , tell] = stories.find(([, weight]) => (lot -= weight) < 0) ?? stories[0]!;
  const story = new Teller(random);
  tell(story);
  return { id, matter, facts: story.shuffled() };
}
