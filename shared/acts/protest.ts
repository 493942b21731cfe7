import kk from '#locales/kk/acts/protest.json' with { type: 'json' };
import ru from '#locales/ru/acts/protest.json' with { type: 'json' };
import type { Condition } from '../documents/values.ts';
import type { ActDefinition } from './act.ts';
import { addressee, closing, closingReferences, occasion, withParts } from './parts.ts';

const deeds = ['action', 'inaction'];
const onAct: readonly Condition[] = [{ value: 'form', outside: deeds }];
const onDeed: readonly Condition[] = [{ value: 'form', among: deeds }];

/** Наразылық, протест: article 33 of Constitutional Law № 155-VII of 05.11.2022. */
export const protest = {
  id: 'protest',
  matter: 'protest',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'protest',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'occasion'], phrases: ['closing'] }),
  fields: [
    // 33.2: to the body that adopted the act or to the higher one.
    addressee,
    { id: 'relation', kind: 'choice', bilingual: false, required: true, choices: ['issuer', 'superior'] },
    occasion,
    // 33.6, 10.1.3, 10.1.4: whose act it is decides whether it may be protested at all.
    {
      id: 'against',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: [
        'local-act',
        'state-body-act',
        'self-government-act',
        'official-act',
        'organisation-act',
        'legislative-act',
        'president-act',
        'president-administration-act',
        'constitutional-court-act',
        'supreme-audit-act',
      ],
    },
    // 10.1.4: an organisation's act only where these persons are concerned.
    {
      id: 'protects',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['helpless', 'minors', 'indefinite-circle', 'none'],
      when: [{ value: 'against', among: ['organisation-act'] }],
    },
    {
      id: 'form',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['resolution', 'decision', 'order', 'ordinance', 'act', ...deeds],
    },
    { id: 'issuer', kind: 'text', bilingual: true, required: true },
    { id: 'actDate', kind: 'date', bilingual: false, required: true, when: onAct },
    { id: 'actNumber', kind: 'text', bilingual: false, required: true, when: onAct },
    { id: 'actTitle', kind: 'text', bilingual: true, required: true, when: onAct },
    // 33.1: only what has come into legal force is protested.
    { id: 'inForce', kind: 'choice', bilingual: false, required: true, choices: ['yes', 'no'], when: onAct },
    { id: 'circumstances', kind: 'long-text', bilingual: true, required: true },
    { id: 'norms', kind: 'law-reference', bilingual: false, required: true },
    { id: 'reasoning', kind: 'long-text', bilingual: true, required: true },
    // 33.4: what a protest demands.
    {
      id: 'demands',
      kind: 'choices',
      bilingual: false,
      required: true,
      choices: ['annul', 'conform', 'stop', 'restore'],
      choiceWhen: { annul: onAct, conform: onAct },
    },
    { id: 'ownDemands', kind: 'long-text', bilingual: true, required: false },
    // 33.3(2): another term, not less than three working days.
    { id: 'ownTerm', kind: 'date', bilingual: false, required: false },
  ],
  references: {
    power: { law: 'prosecution', article: '33', paragraph: '1' },
    organisations: { law: 'prosecution-again', article: '10', paragraph: '1', subparagraph: '4' },
    whole: { law: 'prosecution-again', article: '33' },
    term: { law: 'prosecution-again', article: '33', paragraph: '3' },
    ...closingReferences,
  },
  numbers: { days: 10 },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject.act', when: onAct },
    { part: 'subject', phrase: 'subject.deed', when: onDeed },
    { part: 'paragraph', phrase: 'found.act', when: onAct },
    { part: 'paragraph', phrase: 'found.deed', when: onDeed },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'inForce', when: [...onAct, { value: 'inForce', among: ['yes'] }] },
    { part: 'paragraph', phrase: 'contradicts.act', when: onAct },
    { part: 'paragraph', phrase: 'contradicts.deed', when: onDeed },
    { part: 'references', value: 'norms' },
    { part: 'words', value: 'reasoning' },
    { part: 'paragraph', phrase: 'power' },
    {
      part: 'paragraph',
      phrase: 'organisations',
      when: [{ value: 'protects', among: ['helpless', 'minors', 'indefinite-circle'] }],
    },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    {
      part: 'list',
      items: [
        { phrase: 'demand.annul', when: [...onAct, { value: 'demands', among: ['annul'] }] },
        { phrase: 'demand.conform', when: [...onAct, { value: 'demands', among: ['conform'] }] },
        { phrase: 'demand.stop', when: [{ value: 'demands', among: ['stop'] }] },
        { phrase: 'demand.restore', when: [{ value: 'demands', among: ['restore'] }] },
        { value: 'ownDemands', when: [{ given: 'ownDemands' }] },
        { phrase: 'demand.consider', when: [{ missing: 'ownTerm' }] },
        { phrase: 'demand.considerBy', when: [{ given: 'ownTerm' }] },
        { phrase: 'demand.notify' },
        { phrase: 'demand.answer' },
      ],
    },
    { part: 'note', phrase: 'note.term', when: [{ missing: 'ownTerm' }] },
    { part: 'note', phrase: 'note.ownTerm', when: [{ given: 'ownTerm' }] },
    { part: 'note', phrase: 'note.duties' },
    ...closing,
  ],
  facts: [
    {
      fact: 'drafted',
      at: 'draft',
      particulars: {
        by: 'signer',
        against: { field: 'against' },
        addressee: { field: 'relation' },
        norm: { field: 'norms', source: 'norm' },
        demands: { field: 'demands' },
        actDate: { field: 'actDate' },
        inForce: { field: 'inForce', is: 'yes' },
        privateOrganisation: { field: 'against', is: 'organisation-act' },
        protects: { field: 'protects' },
      },
    },
    {
      fact: 'delivered',
      at: 'delivery',
      particulars: { by: 'signer', against: { field: 'against' }, addressee: { field: 'relation' } },
    },
    {
      fact: 'termSet',
      at: 'delivery',
      particulars: { until: { field: 'ownTerm' } },
      when: [{ given: 'ownTerm' }],
    },
  ],
  answers: ['protest-assessed-act'],
} as const satisfies ActDefinition;
