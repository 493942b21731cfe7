import kk from '#locales/kk/acts/inspecting-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/inspecting-resolution.json' with { type: 'json' };
import type { Condition } from '../documents/values.ts';
import type { ActDefinition } from './act.ts';
import { addressee, closingReferences, withParts } from './parts.ts';
import { power37 } from './resolution-parts.ts';

const assigned: readonly Condition[] = [{ value: 'ground', among: ['president', 'prosecutor-general'] }];
const decided: readonly Condition[] = [{ value: 'ground', outside: ['president', 'prosecutor-general'] }];
const business: readonly Condition[] = [{ value: 'subjectKind', among: ['private-business'] }];
const registered: readonly Condition[] = [{ missing: 'proceeding' }];

const ground = {
  field: 'ground',
  as: {
    helpless: '18.2.1',
    minors: '18.2.2',
    'indefinite-circle': '18.2.3',
    'irreparable-harm': '18.2.4',
    business: '18.2.5',
    president: 'president',
    'prosecutor-general': 'prosecutor-general',
  },
} as const;

/** Заңдылықтың сақталуын тексеруді жүргізу туралы қаулы: articles 18 and 37.1(6) of № 155-VII. */
export const inspectingResolution = {
  id: 'inspecting-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  // 37.1(6): by any prosecutor; on a ground of 18.2 by those whom it names, which is the word of the rule and not of the list.
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, { fields: ['addressee'], phrases: [] }),
  fields: [
    addressee,
    // 18.1, 18.2: an assignment, or the decision of the head of the office to protect those whom the article names.
    {
      id: 'ground',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: [
        'helpless',
        'minors',
        'indefinite-circle',
        'irreparable-harm',
        'business',
        'president',
        'prosecutor-general',
      ],
    },
    { id: 'assignmentDate', kind: 'date', bilingual: false, required: true, when: assigned },
    { id: 'assignmentNumber', kind: 'text', bilingual: false, required: true, when: assigned },
    { id: 'reason', kind: 'long-text', bilingual: true, required: true },
    { id: 'subject', kind: 'text', bilingual: true, required: true },
    {
      id: 'subjectKind',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['state-or-other', 'private-business'],
    },
    // 18.2(2): a private business is inspected on assignment or with consent only.
    {
      id: 'consent',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['by-president', 'by-prosecutor-general', 'none'],
      when: [...decided, ...business],
    },
    { id: 'question', kind: 'text', bilingual: true, required: true },
    { id: 'periodFrom', kind: 'date', bilingual: false, required: true },
    { id: 'periodTo', kind: 'date', bilingual: false, required: true },
    { id: 'start', kind: 'date', bilingual: false, required: true },
    { id: 'until', kind: 'date', bilingual: false, required: true },
    { id: 'inspectors', kind: 'long-text', bilingual: true, required: true },
    { id: 'experts', kind: 'long-text', bilingual: true, required: false },
    // 18.4(6): under these codes the resolution is not registered.
    {
      id: 'proceeding',
      kind: 'choice',
      bilingual: false,
      required: false,
      choices: [
        'criminal',
        'penal-execution',
        'enforcement',
        'administrative-offence',
        'operative-search',
        'counter-intelligence',
      ],
    },
  ],
  references: {
    power: power37('6'),
    grounds: { law: 'prosecution-again', article: '18' },
    registration: { law: 'prosecution-again', article: '18', paragraph: '4' },
    limits: { law: 'prosecution-again', article: '18', paragraph: '5' },
    rights: { law: 'prosecution-again', article: '19' },
    complaint: closingReferences.complaint,
  },
  numbers: { days: 30 },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'about' },
    { part: 'words', value: 'reason' },
    { part: 'paragraph', phrase: 'assigned', when: assigned },
    { part: 'paragraph', phrase: 'decided', when: decided },
    {
      part: 'paragraph',
      phrase: 'consented',
      when: [{ value: 'consent', among: ['by-president', 'by-prosecutor-general'] }],
    },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    {
      part: 'list',
      items: [
        { phrase: 'point.subject' },
        { phrase: 'point.question' },
        { phrase: 'point.period' },
        { phrase: 'point.term' },
        { phrase: 'point.inspectors' },
        { phrase: 'point.experts', when: [{ given: 'experts' }] },
        { phrase: 'point.registered', when: registered },
        { phrase: 'point.proceeding', when: [{ given: 'proceeding' }] },
        { phrase: 'point.acquaint' },
      ],
    },
    { part: 'note', phrase: 'note.limits' },
    { part: 'note', phrase: 'note.rights' },
    { part: 'note', phrase: 'note.complaint' },
  ],
  facts: [
    {
      fact: 'drafted',
      at: 'draft',
      particulars: {
        by: 'signer',
        kind: { always: '37.1.6' },
        inspection: { always: 'appointed' },
        period: { field: 'periodFrom' },
        until: { field: 'until' },
        ground,
        subject: {
          field: 'subjectKind',
          as: { 'state-or-other': 'other', 'private-business': 'private-business' },
        },
        consent: {
          field: 'consent',
          as: { 'by-president': 'president', 'by-prosecutor-general': 'prosecutor-general' },
        },
      },
    },
    {
      fact: 'inspectionSet',
      at: 'draft',
      particulars: { on: { field: 'start' }, until: { field: 'until' } },
      when: [...registered, { given: 'start' }, { given: 'until' }],
    },
    // 24.4(2): the term of the appeal goes with the inspection's from the day it is appointed.
    { fact: 'inspectionAppointed', at: 'issue', to: 'above', particulars: {} },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
    {
      fact: 'termSet',
      at: 'delivery',
      particulars: { until: { field: 'until' } },
      when: [{ given: 'until' }],
    },
  ],
  answers: ['inspect-appeal'],
  opens: {
    matter: 'inspection',
    facts: [{ fact: 'appointed', at: 'issue', particulars: { by: 'signer', ground } }],
  },
} as const satisfies ActDefinition;
