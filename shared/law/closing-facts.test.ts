import { describe, expect, it } from 'vitest';
import { builtInLaw } from './built-in-law.ts';
import { closingFacts } from './closing-facts.ts';
import { factFields } from './facts.ts';
import { matters } from './types.ts';

const { tables } = builtInLaw;

describe('what ends a running term', () => {
  it('names the facts that meet it, and those that stop it', () => {
    for (const term of tables.terms)
      for (const matter of term.matters) {
        const facts = closingFacts(term.id, matter, tables);
        for (const fact of facts) expect(Object.keys(factFields[matter])).toContain(fact);
        if ((term.met ?? []).some((fact) => fact in factFields[matter])) expect(facts[0]).toBeDefined();
      }
  });

  it('says nothing of a term it does not know', () => {
    for (const matter of matters) expect(closingFacts('T99-99', matter, tables)).toEqual([]);
  });
});
