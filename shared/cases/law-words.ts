import { fillPhrase } from '../documents/phrase.ts';
import type { LawSayings } from '../law/engine/loaded-law.ts';
import type { Basis, LegalProblem } from '../law/types.ts';

type Details = Readonly<Record<string, string | number>>;

/** The sentence under `namespace:key` in one language. */
export type LawText = (key: string, details?: Details) => string;

/**
 * Words for what the law engine answers, the same in the window and on the oblast's page. The engine's ids are data (a
 * pack may bring new ones), so the keys are not known to the compiler; the tests of shared/law hold the two lists equal.
 * What a pack says of a term or a rule is said in place of the program's own words.
 */
export function lawWords(text: LawText, packed?: LawSayings) {
  return {
    matterName: (matter: string) => text(`legal:matter.${matter}`),
    roleName: (role: string) => text(`legal:role.${role}`),
    factName: (fact: string) => text(`legal:fact.${fact}`),
    particularName: (name: string) => text(`legal:particular.${name}`),
    wordName: (particular: string, word: string) =>
      text(`legal:word.${particular}.${word.replaceAll('.', '-')}`),
    termName: (spec: string) => packed?.terms[spec]?.name ?? text(`law:terms.${spec}.name`),
    /** The norm itself in one sentence. */
    termSentence: (spec: string) => packed?.terms[spec]?.sentence ?? text(`law:terms.${spec}.sentence`),
    /** A bound that was broken, e.g. the last lawful day. */
    limitText: (limit: string, value: string) => text(`law:limits.${limit}`, { [limit]: value }),
    calendarStatusText: (status: string) => text(`law:calendarStatus.${status}`),
    /** The whole name of an act of law. */
    actName: (act: string) => text(`law:acts.${act.replace('/', '-')}`),
    choiceQuestion: (choice: string) => text(`law:choices.${choice}.question`),
    choiceValue: (choice: string, value: string) => text(`law:choices.${choice}.values.${value}`),
    stepReason: (why: string) => text(`law:steps.${why}`),
    mannerText: (manner: string) => text(`law:manners.${manner}`),
    ruleSentence: ({ rule, details }: Pick<LegalProblem, 'rule' | 'details'>) => {
      const own = packed?.rules[rule];
      return own === undefined
        ? text(`law:rules.${rule}`, details)
        : fillPhrase(own, (name) => String(details?.[name] ?? ''));
    },
    basisText: ({ act, article, paragraph }: Basis) =>
      paragraph === undefined
        ? text('legal:basis.article', { act: text(`legal:act.${act.replace('/', '-')}`), article })
        : text('legal:basis.paragraph', {
            act: text(`legal:act.${act.replace('/', '-')}`),
            article,
            paragraph,
          }),
  };
}
