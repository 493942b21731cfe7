import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Case } from '#shared/cases/case.ts';
import { CaseSearch } from '#shared/cases/search/case-search.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import type { District } from './districts.ts';
import type { FoundCase } from './pages/CasesPage.tsx';

/** Finds cases among those of many offices; remembers the words of each, and takes in only what has changed since. */
export class CaseFinder {
  readonly #searches = new Map<OfficeId, CaseSearch>();

  /** The cases that speak of every word typed, all of them where none was; receipts are answered meanwhile. */
  async find(districts: readonly District[], query: string): Promise<FoundCase[]> {
    const found: FoundCase[] = [];
    for (const district of districts) {
      const cases = query.trim() === '' ? district.state.cases.values() : await this.#search(district, query);
      for (const each of cases) found.push({ district, case: each });
    }
    return found;
  }

  async #search({ office, state: { cases } }: District, query: string): Promise<Case[]> {
    const search = this.#searches.get(office) ?? new CaseSearch();
    this.#searches.set(office, search);
    for (const _pause of search.takeIn(cases)) await nextTurn();
    return search.find(cases, query).map(({ item }) => item);
  }
}
