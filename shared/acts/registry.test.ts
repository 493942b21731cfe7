import { describe, expect, it } from 'vitest';
import { plainFields, sampleVariants, sampleFrameOf } from '#tests/support/sample-act.ts';
import { compareLanguages } from '../documents/compare-languages.ts';
import { gap } from '../documents/compose.ts';
import { languages } from '../documents/language.ts';
import type { PhraseTree } from '../documents/phrase.ts';
import { documentText } from '../documents/print-model.ts';
import { builtInLaw, permissionsOf } from '../law/index.ts';
import { matters } from '../law/types.ts';
import { parsePlainDate } from '../kernel/plain-date.ts';
import type { PaperDefinition } from './paper.ts';
import { checkAct, checkLetter } from './check-act.ts';
import { composeDocument } from './compose-act.ts';
import { fieldProblems } from './draft.ts';
import type { ActFields, Field } from './field.ts';
import type { LetterDefinition } from './letter.ts';
import { letters } from './letters/registry.ts';
import { acts, findAct, getAct } from './registry.ts';

const registered: readonly [string, PaperDefinition][] = [...acts, ...letters].map((paper) => [
  paper.id,
  paper,
]);
const everyPaper = describe.each(registered);
const paperOf = (act: PaperDefinition, fields: ActFields, language: 'kk' | 'ru') =>
  composeDocument(act, fields, { ...sampleFrameOf(act), language });

/** The sample, and the sample once more for every choice a person could make. */
function variants(act: PaperDefinition): ActFields[] {
  const base = plainFields(act);
  const options = (field: Field): ActFields[] =>
    (field.choices ?? []).map((choice) => ({
      ...base,
      [field.id]: field.kind === 'choices' ? [choice] : choice,
    }));
  const withoutOptional = Object.fromEntries(
    act.fields.filter((field) => !field.required).map(({ id }) => [id, '']),
  );
  return [base, { ...base, ...withoutOptional }, ...act.fields.flatMap(options)];
}

const day = parsePlainDate('2026-03-12');
if (day === undefined) throw new Error('no day');
const moment = { today: day, expectedDelivery: day, signer: 'districtProsecutor' } as const;

/** What the law says of a draft: an act in a case of its own, a letter in a case of each matter it is written in. */
function problemsOf(id: string, fields: ActFields) {
  const act = findAct(id);
  if (act) return checkAct(act, fields, moment, builtInLaw);
  const letter: LetterDefinition | undefined = letters.find((each) => each.id === id);
  if (!letter) throw new Error(id);
  const written = letter.matters === 'any' ? matters : letter.matters;
  return written.flatMap((matter) =>
    checkLetter(letter, fields, { ...moment, about: { matter, facts: [] } }, builtInLaw),
  );
}

function phraseKeys(tree: PhraseTree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string' ? [`${path}${key}`] : phraseKeys(node, `${path}${key}.`),
  );
}

describe('the registry', () => {
  it('knows each act and each letter once and by its id', () => {
    expect(new Set(registered.map(([id]) => id)).size).toBe(registered.length);
    for (const act of acts) expect(getAct(act.id)).toBe(act);
  });

  it('does not know an act of a newer release, and says so', () => {
    expect(findAct('act-of-tomorrow')).toBeUndefined();
  });
});

everyPaper('%s', (_id, act) => {
  it.each(languages)(
    'has in %s a label for every field and a name for every choice, and none too many',
    (language) => {
      const { fields, choices } = act.texts[language];
      expect(Object.keys(fields).sort()).toEqual(act.fields.map(({ id }) => id).sort());
      for (const field of act.fields)
        expect(Object.keys(choices[field.id] ?? {}).sort(), field.id).toEqual(
          [...(field.choices ?? [])].sort(),
        );
    },
  );

  it('is a power of the law’s matrix and follows the regimes it quotes', () => {
    const power = builtInLaw.tables.powers.find((row) => row.power === act.mayIssue);
    expect(power?.roles).toContain('districtProsecutor');
    expect(builtInLaw.tables.regimes.map(({ id }) => id)).toEqual(expect.arrayContaining([...act.regimes]));
    for (const regime of act.regimes)
      expect(permissionsOf(builtInLaw, 'districtProsecutor', regime)[act.mayIssue]?.permission).toBe('yes');
  });

  it('renders with every choice in both languages, without a gap and without a placeholder', () => {
    for (const fields of variants(act))
      for (const language of languages) {
        const text = documentText(paperOf(act, fields, language));
        expect(text).not.toContain(gap);
        expect(text).not.toMatch(/\{\{|\}\}|undefined/);
      }
  });

  it('says the same in both languages whatever is chosen', () => {
    for (const fields of variants(act))
      expect(compareLanguages(paperOf(act, fields, 'kk'), paperOf(act, fields, 'ru'))).toEqual([]);
  });

  it('renders empty with gaps, so that a draft can be read while it is written', () => {
    expect(documentText(paperOf(act, {}, 'kk'))).toContain(gap);
  });

  it('uses every phrase of its locale files', () => {
    const used = new Set(
      variants(act).flatMap((fields) =>
        paperOf(act, fields, 'kk').blocks.flatMap((block) =>
          'sentence' in block
            ? [block.sentence.source]
            : 'items' in block
              ? block.items.map(({ source }) => source)
              : [],
        ),
      ),
    );
    expect(phraseKeys(act.texts.kk.document).filter((key) => !used.has(key))).toEqual([]);
  });

  it('states only facts that the law knows', () => {
    const rules = variants(act).flatMap((fields) => problemsOf(act.id, fields));
    expect(rules.map(({ rule }) => rule).filter((rule) => rule.startsWith('X-'))).toEqual([]);
  });

  it.each(languages)('looks in %s as reviewed', async (language) => {
    for (const { name, fields } of sampleVariants(act)) {
      expect(fieldProblems(act, fields)).toEqual([]);
      expect(compareLanguages(paperOf(act, fields, 'kk'), paperOf(act, fields, 'ru'))).toEqual([]);
      await expect(`${documentText(paperOf(act, fields, language))}\n`).toMatchFileSnapshot(
        `../../tests/fixtures/golden/${name}.${language}.txt`,
      );
    }
  });
});
