import type { Matter } from './types.ts';

/**
 * What a particular of a fact may be. `date` YYYY-MM-DD, `moment` YYYY-MM-DDTHH:MM, `flag` true or false, `number` a
 * whole number, `text` one word or sentence, `stated` anything that says something (a number of registration, reasons),
 * `role` one of `roles`; a list of words is the choice the law gives, and another word is kept and reported.
 */
export type FieldKind =
  'date' | 'moment' | 'flag' | 'number' | 'text' | 'stated' | 'role' | readonly string[];
export type Fields = Readonly<Record<string, FieldKind | Readonly<Record<string, FieldKind>>>>;

/** Proceedings whose own codes govern instead of articles 18.4, 24 and 25 (18.4(6), 18.6, 24.9, 25.3, 25.4). */
const proceedings = [
  'criminal',
  'civil',
  'penal-execution',
  'enforcement',
  'administrative-offence',
  'operative-search',
  'counter-intelligence',
  'asset-return',
] as const;

const on = { on: 'date' } as const;
const onBy = { on: 'date', by: 'role' } as const;
const termSet = { on: 'date', until: 'date' } as const;
/** How an act of supervision was decided; what is rejected, even in part, opens the way to court (39.2). */
const considered = { on: 'date', outcome: ['satisfied', 'partly', 'rejected'] } as const;
const languages = ['kk', 'ru'] as const;
const grounds18 = [
  'president',
  'prosecutor-general',
  '18.2.1',
  '18.2.2',
  '18.2.3',
  '18.2.4',
  '18.2.5',
] as const;
const grounds24 = ['24.1.1', '24.1.2', '24.1.3', '24.1.4', '24.1.5', '24.1.6', '24.1.7'] as const;
/** 39.1: on the grounds of other laws; 39.2: after an act of supervision rejected or left without consideration. */
const grounds39 = ['39.1', '39.2'] as const;
const assigners = ['president', 'prosecutor-general'] as const;
/** 5.2: what comes down from the higher prosecutor: an order on the work, a decision on an act, one on a complaint. */
const grounds5 = ['5.2.1', '5.2.4', '5.2.5'] as const;
/** What the study of the state of legality, or of an act, has shown. */
const findings = ['breach', 'no-breach'] as const;
/** 22.1: the four procedures in which the interests of the state are represented. */
const courtProceedings = ['civil', 'criminal', 'administrative-offence', 'administrative-court'] as const;
/** 21.1.2: whom the act of a private organisation must concern, or that it is public. */
const concerned = ['helpless', 'minors', 'indefinite-circle', 'public'] as const;

/**
 * The vocabulary of facts, by matter, in the order in which they normally come. `drafted` is an act not yet issued: the
 * checks of its completeness (a demand ticked, a norm named) speak of it only, never of an act of another system.
 */
export const factFields = {
  appeal: {
    received: {
      on: 'date',
      anonymous: 'flag',
      about: ['crime', 'national-security', 'other'],
      language: languages,
      signed: 'flag',
      proceeding: proceedings,
    },
    registered: on,
    accepted: { on: 'date', by: 'role', ground: grounds24 },
    redirected: on,
    redirectNotified: on,
    extended: { on: 'date', until: 'date', by: 'role', ground: 'text', reasoned: 'flag' },
    extensionNotified: on,
    inspectionAppointed: on,
    interimAnswered: on,
    inspectionCompleted: on,
    discontinued: { on: 'date', by: 'role', priorAnswered: 'flag', newArguments: 'flag' },
    answered: { on: 'date', by: 'role', language: languages, citesLaw: 'flag', explainsAppeal: 'flag' },
  },
  complaint: {
    learned: on,
    received: { on: 'date', against: 'role', proceeding: proceedings },
    restored: { on: 'date', by: 'role', motion: 'flag', goodCause: 'flag' },
    actStayed: onBy,
    decided: {
      on: 'date',
      by: 'role',
      outcome: ['satisfied', 'rejected', 'annulled', 'withdrawn', 'suspended', 'changed'],
    },
  },
  inspection: {
    appointed: { on: 'date', by: 'role', ground: grounds18 },
    started: {
      on: 'date',
      by: 'role',
      ground: grounds18,
      registrationNo: 'stated',
      subject: ['private-business', 'other'],
      consent: assigners,
      proceeding: proceedings,
      resolutionShown: 'flag',
      personsNamed: 'flag',
      secrecyCleared: 'flag',
      period: 'text',
    },
    delegated: { on: 'date', until: 'date' },
    suspended: { on: 'date', ground: 'text' },
    resumed: on,
    extended: { on: 'date', days: 'number', by: 'role', ground: 'text', consent: 'text' },
    completed: { on: 'date', certificate: 'flag', resolutionReceipt: 'flag', certificateReceipt: 'flag' },
  },
  protest: {
    drafted: {
      on: 'date',
      by: 'role',
      against: 'text',
      addressee: 'text',
      norm: 'text',
      demands: 'stated',
      actDate: 'date',
      inForce: 'flag',
      privateOrganisation: 'flag',
      protects: 'text',
    },
    delivered: { on: 'date', against: 'text', addressee: 'text', by: 'role' },
    termSet,
    actSuspended: { on: 'date', by: 'role', normative: 'flag', published: 'flag' },
    hearingSet: on,
    hearingNotified: on,
    considered,
    resultReported: on,
    withdrawn: onBy,
  },
  representation: {
    drafted: { on: 'date', by: 'role', purpose: 'text' },
    delivered: { on: 'date', by: 'role' },
    termSet: { on: 'date', until: 'date', ground: 'text' },
    hearingSet: on,
    hearingNotified: on,
    considered,
    resultReported: on,
  },
  'information-request': {
    drafted: { on: 'date', by: 'role', parent: ['inspection', 'analysis', 'assessment', 'appeal'] },
    delivered: { on: 'date', by: 'role' },
    termSet: { on: 'date', until: 'date', ground: 'text' },
    answered: on,
  },
  'suspension-resolution': {
    issued: onBy,
    termSet,
    delivered: onBy,
    renewed: onBy,
    lifted: on,
    complained: on,
  },
  'forced-bringing': {
    ordered: {
      on: 'date',
      by: 'role',
      person: { age: 'number', representativeInformed: 'flag', pregnant: 'flag', doctorCertified: 'flag' },
      summonsProved: 'flag',
      goodCause: 'flag',
      reasoned: 'flag',
      executor: 'text',
    },
    received: { on: 'date', at: 'moment' },
    executed: { on: 'date', at: 'moment' },
    complained: on,
  },
  sanction: {
    materialsReceived: { on: 'date', at: 'moment' },
    signed: { on: 'date', at: 'moment', by: 'role', eds: 'flag', action: 'text' },
    refused: { on: 'date', at: 'moment', by: 'role', reasons: 'stated' },
    delivered: onBy,
  },
  claim: {
    filed: {
      on: 'date',
      by: 'role',
      parent: 'text',
      category: 'text',
      application: 'flag',
      ground: grounds39,
    },
    hearingSet: { on: 'date', category: 'text', participated: 'flag' },
    hearingNotified: on,
    actSuspended: onBy,
    decided: on,
  },
  'case-request': {
    receivedByCourt: on,
    caseReceived: on,
    petitionDecided: on,
  },
  address: {
    made: { on: 'date', by: 'role', channel: 'text' },
    delivered: onBy,
  },
  resolution: {
    drafted: {
      on: 'date',
      by: 'role',
      kind: 'text',
      parent: 'text',
      inspection: 'text',
      period: 'text',
      until: 'date',
      ground: grounds18,
      subject: ['private-business', 'other'],
      consent: assigners,
    },
    inspectionSet: { on: 'date', until: 'date' },
    delivered: { on: 'date', by: 'role' },
    termSet,
    executed: on,
    resultReported: on,
    complained: on,
  },
  instruction: {
    drafted: { on: 'date', by: 'role', field: 'text', form: ['written', 'oral'] },
    delivered: { on: 'date', by: 'role' },
    termSet,
    executed: on,
  },
  explanation: {
    given: { on: 'date', by: 'role', form: ['written', 'oral'], registered: 'flag' },
  },
  summons: {
    sent: {
      on: 'date',
      by: 'role',
      channel: 'text',
      within: ['inspection', 'assessment', 'appeal', 'analysis'],
    },
    delivered: on,
    appearanceSet: { on: 'date', until: 'date' },
    obstacleReported: on,
    appeared: on,
  },
  prescription: {
    drafted: {
      on: 'date',
      by: 'role',
      against: 'text',
      norms: 'text',
      nature: 'stated',
      proposals: 'stated',
    },
    delivered: { on: 'date', by: 'role' },
    termSet,
    executed: on,
    resultReported: on,
  },
  enforcement: {
    ordered: { on: 'date', by: 'role', of: 'text', takesProperty: 'flag' },
    received: on,
    executed: on,
  },
  'urgent-measure': {
    holdingFound: on,
    released: on,
    restrictionFound: on,
    restrictionLifted: on,
    visited: on,
    admitted: on,
  },
  motion: {
    drafted: { on: 'date', by: 'role', inForce: 'flag' },
    filed: onBy,
    decided: on,
  },
  // 20: without visiting anybody; the result is a certificate.
  analysis: {
    started: { on: 'date', by: 'role', field: 'text', period: 'text' },
    completed: { on: 'date', by: 'role', certificate: 'flag', outcome: findings },
  },
  assessment: {
    started: { on: 'date', by: 'role', privateOrganisation: 'flag', of: 'text', protects: concerned },
    completed: { on: 'date', by: 'role', outcome: findings },
  },
  'court-participation': {
    hearingNotified: { on: 'date', proceeding: courtProceedings, category: 'text' },
    hearingSet: on,
    participated: { on: 'date', by: 'role', conclusion: 'stated' },
    decided: { on: 'date', outcome: ['agreed', 'disagreed'] },
  },
  'higher-act': {
    received: { on: 'date', ground: grounds5 },
    registered: on,
    dueSet: termSet,
    executed: onBy,
    resultReported: on,
  },
} as const satisfies Readonly<Record<Matter, Readonly<Record<string, Fields>>>>;
