import type { EventKinds } from '../journal/event-kind.ts';
import { directoryEvents } from './directory/directory-events.ts';
import type { OfficeRecord } from './case.ts';
import { libraryEvents } from './library/library-events.ts';
import { lawAsShipped, withChoice, withKey, withoutPack, withPack } from './office-law.ts';
import { numberEvents } from './numbers/number-events.ts';
import { numberingBeforeFirstEvent } from './numbers/office-numbering.ts';
import { paperBeforeFirstEvent } from './paper/office-paper.ts';
import { paperEvents } from './paper/paper-events.ts';
import { regionalOfficeEvents } from './regional-events.ts';
import {
  ChoiceMade,
  ClockConfirmed,
  ConflictSettled,
  LawKeyTrusted,
  OfficeFounded,
  OfficeJoinedRegion,
  PackActivated,
  PackRolledBack,
  SubstitutionAppointed,
  SubstitutionEnded,
  UserAdmitted,
  UserDismissed,
} from './payloads.ts';
import { officeEvent } from './register-events.ts';

export type OfficeInFold = Pick<
  OfficeRecord,
  | 'office'
  | 'users'
  | 'devices'
  | 'dismissed'
  | 'substitutions'
  | 'regional'
  | 'server'
  | 'law'
  | 'clockConfirmed'
  | 'paper'
  | 'directory'
  | 'library'
  | 'numbering'
>;

export const officeBeforeFirstEvent: OfficeInFold = {
  users: new Map(),
  devices: new Map(),
  dismissed: new Set(),
  substitutions: new Map(),
  law: lawAsShipped,
  clockConfirmed: new Map(),
  paper: paperBeforeFirstEvent,
  directory: new Map(),
  library: [],
  numbering: numberingBeforeFirstEvent,
};

/** The catalogue of what may happen to the office itself. */
export const officeEvents = {
  'office.founded': officeEvent({
    version: 1,
    schema: OfficeFounded,
    decides: ({ office }) => ({ what: 'office', content: office }),
    apply: (state, { office }) => ({ ...state, office }),
  }),
  'office.joinedRegion': officeEvent({
    version: 1,
    schema: OfficeJoinedRegion,
    apply: (state, { server }) => ({ ...state, server }),
  }),
  /** Also changes a person's post or role: the whole card each time. */
  'user.admitted': officeEvent({
    version: 1,
    schema: UserAdmitted,
    decides: ({ user }) => ({ what: `user ${user.id}`, content: user }),
    apply: (state, { user }) => ({
      ...state,
      users: new Map([...state.users, [user.id, user]]),
      dismissed: new Set([...state.dismissed].filter((id) => id !== user.id)),
    }),
  }),
  'user.dismissed': officeEvent({
    version: 1,
    schema: UserDismissed,
    decides: ({ user }) => ({ what: `user ${user}`, content: 'dismissed' }),
    apply: (state, { user }) => ({ ...state, dismissed: new Set([...state.dismissed, user]) }),
  }),
  'substitution.appointed': officeEvent({
    version: 1,
    schema: SubstitutionAppointed,
    decides: (content) => ({ what: `substitution of ${content.absent}`, content }),
    apply: (state, given) => ({
      ...state,
      substitutions: new Map([...state.substitutions, [given.absent, given]]),
    }),
  }),
  'substitution.ended': officeEvent({
    version: 1,
    schema: SubstitutionEnded,
    decides: ({ absent }) => ({ what: `substitution of ${absent}`, content: 'ended' }),
    apply: (state, { absent }) => ({
      ...state,
      substitutions: new Map([...state.substitutions].filter(([id]) => id !== absent)),
    }),
  }),
  'law.key-trusted': officeEvent({
    version: 1,
    schema: LawKeyTrusted,
    decides: ({ card }) => ({ what: `law key ${card.id}`, content: card }),
    apply: (state, { card }) => ({ ...state, law: withKey(state.law, card) }),
  }),
  'law.pack-activated': officeEvent({
    version: 1,
    schema: PackActivated,
    decides: ({ signed }) => ({ what: 'law in force', content: signed.pack }),
    apply: (state, activated, event) => ({ ...state, law: withPack(state.law, activated, event) }),
  }),
  'law.pack-rolled-back': officeEvent({
    version: 1,
    schema: PackRolledBack,
    decides: ({ activation }) => ({ what: 'law in force', content: { without: activation } }),
    apply: (state, { activation }, event) => ({ ...state, law: withoutPack(state.law, activation, event) }),
  }),
  'law.choice-made': officeEvent({
    version: 1,
    schema: ChoiceMade,
    decides: ({ choice, value }) => ({ what: `choice ${choice}`, content: value }),
    apply: (state, made, event) => ({ ...state, law: withChoice(state.law, made, event) }),
  }),
  'clock.confirmed': officeEvent({
    version: 1,
    schema: ClockConfirmed,
    apply: (state, { at }, event) => ({
      ...state,
      clockConfirmed: new Map([...state.clockConfirmed, [event.device, at]]),
    }),
  }),
  'conflict.settled': officeEvent({
    version: 1,
    schema: ConflictSettled,
    decides: ({ between, chosen }) => ({
      what: `settlement of ${between.toSorted().join(' ')}`,
      content: chosen,
    }),
    settles: (settlement) => settlement,
    apply: (state) => state,
  }),
  ...paperEvents,
  ...directoryEvents,
  ...libraryEvents,
  ...numberEvents,
  ...regionalOfficeEvents,
} satisfies EventKinds<OfficeInFold>;
