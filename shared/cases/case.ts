import type { z } from 'zod';
import type { ServerCard } from '../bundle/cards.ts';
import type { Conflict } from '../journal/decisions.ts';
import type { DeviceId, EventId, SubjectId, UserId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Directory } from './directory/directory.ts';
import type { OfficeLaw } from './office-law.ts';
import type { Fact, Matter, Override } from '../law/types.ts';
import type { LibraryText } from './library/library-text.ts';
import type { OfficeNumbering } from './numbers/office-numbering.ts';
import type { OfficePaper } from './paper/office-paper.ts';
import type { CaseService } from './service/case-service.ts';
import type { CaseRegional, OfficeRegional } from './regional.ts';
import type {
  ActDispatched,
  ActDrafted,
  ActIssued,
  AttachmentAdded,
  DeviceAdmitted,
  DocumentPrinted,
  LetterDispatched,
  LetterDrafted,
  LetterId,
  LetterIssued,
  OfficeFounded,
  Parties,
  RuleOverridden,
  Source,
  SubstitutionAppointed,
  UserAdmitted,
} from './payloads.ts';

/** A value of the journal with the event that brought it. */
export type Recorded<Value> = Value & { readonly event: EventId };

/** Where an event stands in the journal's one order. */
export type Position = Pick<JournalEvent, 'time' | 'device' | 'incarnation' | 'seq'>;

export interface CaseFact {
  /** The event that recorded it first; corrections name this one. */
  readonly event: EventId;
  readonly fact: Fact;
  /** When it was recorded; absent where the journal has not got it yet. */
  readonly at?: Position;
  /** How it read before each correction. */
  readonly earlier?: readonly { readonly until: Position; readonly fact: Fact }[];
}

/** A text with whoever saved it last. */
export type Saved<Value> = Recorded<Value> & { readonly author: UserId };

export type Draft = Saved<z.infer<typeof ActDrafted>>;
export type Issued = Recorded<Omit<z.infer<typeof ActIssued>, 'fields'>>;
export type Print = Recorded<z.infer<typeof DocumentPrinted>>;
export type Dispatch = Recorded<z.infer<typeof ActDispatched>>;

/** A text that a colleague saved without knowing of the issue: the issued paper does not hold it. */
export type LeftOut = Pick<Draft, 'event' | 'author'>;

/** What has become of one paper: whatever act or letter it is, these are its steps. */
export interface Trail {
  readonly draft?: Saved<{ readonly fields: Draft['fields'] }>;
  readonly issued?: Omit<Issued, 'act'>;
  /** Waits to be read; absent while there is none. */
  readonly leftOut?: readonly LeftOut[];
  readonly prints: readonly Print[];
  readonly dispatches: readonly Omit<Dispatch, 'act'>[];
}

/** A paper within a case, e.g. the answer to an appeal. */
export interface Letter extends Trail {
  readonly id: LetterId;
  /** The id of its definition; one of a newer release is kept and not drawn. */
  readonly kind: string;
  readonly draft: Saved<z.infer<typeof LetterDrafted>>;
  readonly issued?: Recorded<Omit<z.infer<typeof LetterIssued>, 'fields'>>;
  readonly dispatches: readonly Recorded<z.infer<typeof LetterDispatched>>[];
  readonly delivered?: PlainDate;
}
/** A file of the case; with `withdrawn` it was attached by mistake and says why. */
export type Attachment = Recorded<AttachmentAdded> & {
  /** PC clock of its entry (ISO instant). */
  readonly since: string;
  readonly withdrawn?: string;
};

/** A reasoned decision against a refusal, and what it was given for. */
export type GivenOverride = Recorded<
  Pick<Override, 'rule' | 'by' | 'reason'> & Pick<RuleOverridden, 'about'> & { readonly at?: Position }
>;

/**
 * One matter before the desk, as its journal tells it. Its events themselves are many and stay where they lie; whoever
 * shows them asks the journal for the history.
 */
export interface Case extends Trail {
  readonly id: SubjectId;
  readonly matter: Matter;
  readonly title: string;
  readonly parties: z.infer<typeof Parties>;
  readonly source: z.infer<typeof Source>;
  /** The case this one grew from, e.g. the appeal on which a protest is brought. */
  readonly parent?: SubjectId;
  /** Cases that a person said to belong together with it; absent while there is none. */
  readonly links?: readonly SubjectId[];
  readonly openedOn: PlainDate;
  /** The day of registration as the card states it, else the day on which the case was entered here. */
  readonly registered: PlainDate;
  readonly openedBy: UserId;
  /** In whose hands it is: who opened it, or to whom it was last handed over. */
  readonly responsible: UserId;
  /** As they stand after corrections, in the order in which they were recorded. */
  readonly facts: readonly CaseFact[];
  readonly draft?: Draft;
  /** Its act was begun and is not wanted any more; it may be begun anew. */
  readonly isDraftDropped?: true;
  readonly issued?: Issued;
  readonly prints: readonly Print[];
  readonly dispatches: readonly Dispatch[];
  /** In the order in which they were begun. */
  readonly letters: readonly Letter[];
  readonly overrides: readonly GivenOverride[];
  /** What the region has said on this case; absent while it has said nothing. */
  readonly regional?: CaseRegional;
  readonly attachments: readonly Attachment[];
  /** Signatures, proofs of delivery, returns; absent while there is none. */
  readonly service?: CaseService;
  /** Every number ever put on a paper of this case, also one a settlement put aside: a number is never used twice. */
  readonly numbers: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** How many events it rests on. */
  readonly entries: number;
  readonly unknown: readonly JournalEvent[];
  /** The base of the next decision on this case. */
  readonly heads: readonly EventId[];
}

export type Office = z.infer<typeof OfficeFounded>['office'];
export type User = z.infer<typeof UserAdmitted>['user'];
export type Device = z.infer<typeof DeviceAdmitted>;

export type Substitution = z.infer<typeof SubstitutionAppointed>;

/** The office itself: who it is, its people and its workstations. */
export interface OfficeRecord {
  readonly office?: Office;
  readonly users: ReadonlyMap<UserId, User>;
  readonly devices: ReadonlyMap<DeviceId, Device>;
  /** The regional server that took the office in; absent before. */
  readonly server?: ServerCard;
  /** What the region has said to the office; absent while it has said nothing. */
  readonly regional?: OfficeRegional;
  /** People of `users` who have left. */
  readonly dismissed: ReadonlySet<UserId>;
  /** The latest appointment by the person who is absent. */
  readonly substitutions: ReadonlyMap<UserId, Substitution>;
  readonly law: OfficeLaw;
  /** By workstation: until which instant (ISO) of its clock a person has said that it is right. */
  readonly clockConfirmed: ReadonlyMap<DeviceId, string>;
  readonly paper: OfficePaper;
  /** Bodies and officials, as the office keeps them. */
  readonly directory: Directory;
  /** Official texts in the order of their entries. */
  readonly library: readonly LibraryText[];
  readonly numbering: OfficeNumbering;
  readonly conflicts: readonly Conflict[];
  readonly history: readonly JournalEvent[];
  readonly unknown: readonly JournalEvent[];
  readonly heads: readonly EventId[];
}

/** Everything one office's journal comes to. A new object whenever it changed; never changed in place. */
export interface OfficeState extends OfficeRecord {
  readonly cases: ReadonlyMap<SubjectId, Case>;
  /** Events of cases whose opening has not arrived, or was written by a newer release. */
  readonly waiting: ReadonlyMap<SubjectId, readonly JournalEvent[]>;
  /** Which cases used a number: one, unless two workstations gave the same. */
  readonly numbers: ReadonlyMap<string, readonly SubjectId[]>;
}
