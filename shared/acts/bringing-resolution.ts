import kk from '#locales/kk/acts/bringing-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/bringing-resolution.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, closing, closingReferences, withParts } from './parts.ts';

/** Күштеп әкелу туралы уәжді қаулы: articles 26.11-26.14 of № 155-VII. */
export const bringingResolution = {
  id: 'bringing-resolution',
  matter: 'forced-bringing',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'order-forced-bringing',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances'], phrases: ['closing'] }),
  fields: [
    addressee,
    // 26.12: the internal-affairs body executes it.
    {
      id: 'executor',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['internal-affairs', 'other-body'],
    },
    { id: 'person', kind: 'text', bilingual: true, required: true },
    { id: 'residence', kind: 'text', bilingual: true, required: true },
    // 26.14: who is exempt.
    {
      id: 'age',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['adult', 'under-18', 'under-14'],
    },
    {
      id: 'representative',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['informed', 'not-informed'],
      when: [{ value: 'age', among: ['under-18'] }],
    },
    {
      id: 'exemption',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['none', 'pregnant', 'unwell'],
    },
    { id: 'summonsDate', kind: 'date', bilingual: false, required: true },
    { id: 'summonsProof', kind: 'choice', bilingual: false, required: true, choices: ['proved', 'unproved'] },
    {
      id: 'summonsEvidence',
      kind: 'text',
      bilingual: true,
      required: true,
      when: [{ value: 'summonsProof', among: ['proved'] }],
    },
    { id: 'appearanceDate', kind: 'date', bilingual: false, required: true },
    {
      id: 'cause',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['no-good-cause', 'good-cause'],
    },
    // 26.11: the law refuses a resolution without its reasons; the form does not.
    { ...circumstances, required: false },
    { id: 'bringDate', kind: 'date', bilingual: false, required: true },
    { id: 'bringTime', kind: 'text', bilingual: false, required: true },
    { id: 'bringPlace', kind: 'text', bilingual: true, required: true },
  ],
  references: {
    power: { law: 'prosecution', article: '26', paragraph: '11' },
    execution: { law: 'prosecution-again', article: '26', paragraph: '12' },
    night: { law: 'prosecution-again', article: '26', paragraph: '13' },
    exempt: { law: 'prosecution-again', article: '26', paragraph: '14' },
    ...closingReferences,
  },
  numbers: { child: 14, minor: 18 },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'summoned' },
    { part: 'paragraph', phrase: 'proof', when: [{ given: 'summonsEvidence' }] },
    { part: 'words', value: 'circumstances', when: [{ given: 'circumstances' }] },
    { part: 'paragraph', phrase: 'absent' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    {
      part: 'list',
      items: [
        { phrase: 'point.bring' },
        { phrase: 'point.when' },
        { phrase: 'point.execute' },
        { phrase: 'point.report' },
      ],
    },
    { part: 'note', phrase: 'note.night' },
    { part: 'note', phrase: 'note.exempt' },
    ...closing,
  ],
  facts: [
    {
      fact: 'ordered',
      at: 'issue',
      particulars: {
        by: 'signer',
        'person.age': { field: 'age', as: { adult: 18, 'under-18': 17, 'under-14': 13 } },
        'person.representativeInformed': { field: 'representative', is: 'informed' },
        'person.pregnant': { field: 'exemption', is: 'pregnant' },
        'person.doctorCertified': { field: 'exemption', is: 'unwell' },
        summonsProved: { field: 'summonsProof', is: 'proved' },
        goodCause: { field: 'cause', is: 'good-cause' },
        reasoned: { field: 'circumstances', given: true },
        executor: { field: 'executor' },
      },
    },
    { fact: 'received', at: 'delivery', particulars: {} },
  ],
} as const satisfies ActDefinition;
