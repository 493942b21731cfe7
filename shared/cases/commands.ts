import type { z } from 'zod';
import type { Comparison } from '../acts/review-act.ts';
import type { EventId, SubjectId, UserId } from '../journal/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Problem, Result } from '../kernel/result.ts';
import type { CaseFacts, Fact, LegalProblem } from '../law/types.ts';
import type { Office, OfficeState, Substitution, User } from './case.ts';
import type { Law } from './case-law.ts';
import type { Decision } from './drafting.ts';
import type { LibraryCommands } from './library/library-commands.ts';
import type { NumberCommands } from './numbers/number-commands.ts';
import type { DirectoryCommands } from './directory/directory-deciders.ts';
import type { TrailOnPaper } from './paper-frame.ts';
import type { PaperCommands } from './paper/paper-commands.ts';
import type { ServiceCommands } from './service/service-commands.ts';
import type {
  ActDispatched,
  ActDrafted,
  ActIssue,
  AttachmentAdded,
  CaseOpened,
  ChoiceMade,
  ClockConfirmed,
  DeviceAdmitted,
  DocumentPrinted,
  LetterDelivered,
  LetterDispatched,
  LetterDrafted,
  LetterId,
  LetterIssue,
  LawKeyTrusted,
  PackActivated,
  PackRolledBack,
} from './payloads.ts';

interface Compared {
  /** Given when the author has compared what the two languages say doubtfully. */
  readonly compared?: Comparison;
}

/** What a person asks the desk to do. `case` is the subject; a new case brings an id made by the caller's randomness. */
export interface Commands
  extends PaperCommands, LibraryCommands, NumberCommands, ServiceCommands, DirectoryCommands {
  foundOffice: { readonly office: Office };
  admitUser: { readonly user: User };
  dismissUser: { readonly user: UserId };
  appointSubstitute: Substitution;
  endSubstitution: { readonly absent: UserId };
  linkCases: { readonly case: SubjectId; readonly to: SubjectId };
  unlinkCases: { readonly case: SubjectId; readonly to: SubjectId; readonly reason: string };
  /** One case, several, or all of somebody who leaves. */
  handOver: { readonly cases: readonly SubjectId[]; readonly to: UserId; readonly reason: string };
  /** The series of the workstation's numbers is the next free one unless it is given. */
  admitDevice: Pick<z.infer<typeof DeviceAdmitted>, 'card'> & { readonly series?: string };
  openCase: Readonly<Omit<CaseOpened, 'on'>> & { readonly case: SubjectId; readonly facts: readonly Fact[] };
  /** Cards of another register, taken over together: all of them or none. */
  openCases: { readonly cases: readonly Commands['openCase'][] };
  recordFact: { readonly case: SubjectId; readonly fact: Fact };
  correctFact: {
    readonly case: SubjectId;
    readonly corrects: EventId;
    readonly fact: Fact | null;
    readonly reason: string;
  };
  draftAct: { readonly case: SubjectId } & Readonly<z.infer<typeof ActDrafted>>;
  /** Lets go of a draft without a number; what it said stays in the journal. */
  dropAct: { readonly case: SubjectId; readonly act: string };
  issueAct: { readonly case: SubjectId } & Readonly<z.infer<typeof ActIssue>> & Compared;
  /** The text of a colleague that is in no issued paper; `draft` is the event that saved it. */
  readLeftOut: { readonly case: SubjectId; readonly draft: EventId };
  /** Papers made together are recorded together: all of them or none. */
  recordPrints: { readonly case: SubjectId; readonly prints: readonly z.infer<typeof DocumentPrinted>[] };
  dispatchAct: { readonly case: SubjectId } & Readonly<z.infer<typeof ActDispatched>>;
  draftLetter: { readonly case: SubjectId } & Readonly<z.infer<typeof LetterDrafted>>;
  /** Letters begun together are recorded together: all of them or none. */
  draftLetters: { readonly case: SubjectId; readonly letters: readonly z.infer<typeof LetterDrafted>[] };
  dropLetter: { readonly case: SubjectId; readonly letter: LetterId };
  issueLetter: { readonly case: SubjectId } & Readonly<z.infer<typeof LetterIssue>> & Compared;
  /** Records in the case what the letter says by leaving the office, e.g. that the appeal was answered. */
  dispatchLetter: { readonly case: SubjectId } & Readonly<z.infer<typeof LetterDispatched>>;
  deliverLetter: { readonly case: SubjectId } & Readonly<z.infer<typeof LetterDelivered>>;
  attachFile: { readonly case: SubjectId } & Readonly<AttachmentAdded>;
  withdrawAttachment: { readonly case: SubjectId; readonly attachment: EventId; readonly reason: string };
  overrideRule: { readonly case: SubjectId; readonly rule: string; readonly reason: string };
  /** The head of the office has compared the fingerprint of a key that signs packs. */
  trustLawKey: Readonly<z.infer<typeof LawKeyTrusted>>;
  activatePack: Readonly<Omit<z.infer<typeof PackActivated>, 'on'>>;
  rollBackPack: Readonly<Omit<z.infer<typeof PackRolledBack>, 'on'>>;
  makeChoice: Readonly<Omit<z.infer<typeof ChoiceMade>, 'on'>>;
  confirmClock: Readonly<z.infer<typeof ClockConfirmed>>;
  settleConflict: {
    readonly between: readonly EventId[];
    readonly chosen: EventId;
    readonly reason: string;
  };
  /** `event` is what the region has said. */
  acknowledgeRegion: { readonly event: EventId };
}

export type Command = { [Name in keyof Commands]: { readonly do: Name } & Commands[Name] }[keyof Commands];

/** Who asks, on which day, and by which law. Nothing here is read from a clock. */
export interface DecideContext {
  readonly author: User;
  readonly today: PlainDate;
  readonly law: Law;
  /** What the registries of acts and letters say of a draft about to be issued by `signer`: problems to be decided on like the law's own. */
  readonly checkAct: (given: ActToIssue) => readonly LegalProblem[];
  /** Whether the text itself may go under a number: complete, and the same in both languages. */
  readonly checkText: (given: ActToIssue, text: TextToIssue) => Result<null>;
  /** The facts that come to pass with the number itself, e.g. that a person's forced bringing was ordered. */
  readonly issueFacts: (given: ActToIssue) => readonly Fact[];
  /** Given when the author decides against refusals shown before. */
  readonly override?: { readonly reason: string };
}

export interface ActToIssue {
  /** The id of an act or of a kind of letter. */
  readonly act: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly signer: User;
  readonly on: PlainDate;
  /** What the law is told of the case. */
  readonly about: CaseFacts;
}

/** What surrounds the text of a draft about to be issued. */
export interface TextToIssue {
  readonly trail: TrailOnPaper;
  readonly state: OfficeState;
  readonly author: User;
  readonly compared: Comparison;
}

/** Refused by the law, with rules and articles, or by the desk itself, with a code. */
export type CaseRefusal = { readonly problems: readonly LegalProblem[] } | Problem;

export type Decider<Name extends keyof Commands> = (
  command: Commands[Name],
  state: OfficeState,
  context: DecideContext,
) => Decision;
