import { z } from 'zod';
import { ServerCard } from '../bundle/cards.ts';
import { Content } from '../bundle/content.ts';
import { DeviceId, EventId, OfficeId, SubjectId, UserId } from '../journal/ids.ts';
import {
  parseLocalDateTime,
  parsePlainDate,
  type LocalDateTime,
  type PlainDate,
} from '../kernel/plain-date.ts';
import { matters, roles, type Fact } from '../law/types.ts';

/**
 * The payloads of the journal's events. Objects are open to keys of a newer release: such keys stay in the journal and
 * are not read here, so that an addition never makes an event unreadable.
 */
export const line = z.string().max(1_000);
export const text = z.string().max(100_000);

/** One text in both languages. */
export const Bilingual = z.object({ kk: line, ru: line });
export type Bilingual = z.infer<typeof Bilingual>;

export const Day = z.custom<PlainDate>((value) => parsePlainDate(value) !== undefined);
const Minute = z.custom<LocalDateTime>((value) => parseLocalDateTime(value) !== undefined);

/** The law engine's own fact; which particulars it must carry is checked when it is recorded, not when it is read. */
export const RecordedFact: z.ZodType<Fact> = z.looseObject({
  fact: z.string().min(1).max(80),
  on: Day.exactOptional(),
  at: Minute.exactOptional(),
});

export const OfficeFounded = z.object({
  office: z.object({
    id: OfficeId,
    name: Bilingual,
    region: Bilingual,
    address: Bilingual,
    phone: line,
    /** Index before the numbers of outgoing papers, e.g. `2-07`. */
    index: z.string().min(1).max(30),
  }),
});

export const UserAdmitted = z.object({
  user: z.object({
    id: UserId,
    /** Surname and initials as they stand under a signature. */
    name: Bilingual,
    post: Bilingual,
    role: z.enum(roles),
    rank: Bilingual,
  }),
});

/** Left the office: acts keep the name, nothing new is entrusted to them. */
export const UserDismissed = z.object({ user: UserId, on: Day });

/** From `from` to `to` inclusive, `substitute` sees and does what is `absent`'s; each event still names who did it. */
export const SubstitutionAppointed = z.object({
  absent: UserId,
  substitute: UserId,
  from: Day,
  to: Day,
  /** The post under which the substitute signs, in full: «И.о. прокурора района»; absent: under their own. */
  post: Bilingual.exactOptional(),
});
/** Back before the day, or the order was withdrawn. */
export const SubstitutionEnded = z.object({ absent: UserId });

export const DeviceAdmitted = z.object({
  /** `DeviceCard` of shared/envelope: its public keys are that room's business. */
  card: z.looseObject({ device: DeviceId, office: OfficeId, name: line }),
  /** The workstation's own series of outgoing numbers, so that two offline workstations never give the same one. */
  series: z.string().regex(/^[1-9][0-9]{0,3}$/),
  /** Under which incarnation of the workstation it counts in this series; absent: under its first. */
  incarnation: z.int().min(1).exactOptional(),
});

/** The office was taken in by a regional server: whose word on it is believed from now on. */
export const OfficeJoinedRegion = z.object({ server: ServerCard });

/** How far one incarnation of a device was known, and the hash of its last event there. */
const KnownEnd = z.object({ incarnation: z.int().min(1), seq: z.int().min(1), hash: z.string().max(64) });
export type KnownEnd = z.infer<typeof KnownEnd>;

/**
 * A device came back from a backup and goes on under a new incarnation, begun in knowledge of the earlier ones up to
 * where `after` says; absent: it is not known how far.
 */
export const DeviceRestored = z.object({
  device: DeviceId,
  incarnation: z.int().min(2),
  after: z.array(KnownEnd).exactOptional(),
});

export const Applicant = z.object({
  name: line,
  iin: line.exactOptional(),
  address: line.exactOptional(),
  phone: line.exactOptional(),
});
export const Parties = z.object({ applicant: Applicant.exactOptional(), body: Bilingual.exactOptional() });
export const Source = z.object({
  kind: z.enum(['paper', 'e-otinish', 'reception', 'own-initiative']),
  number: line.exactOptional(),
});

export const CaseOpened = z.object({
  matter: z.enum(matters),
  title: line,
  parties: Parties,
  source: Source,
  parent: SubjectId.exactOptional(),
  /** What was written, in its own words. It stays in the journal: of fifty thousand cases none carries it about. */
  wording: text.exactOptional(),
  on: Day,
});
export type CaseOpened = z.infer<typeof CaseOpened>;

/** Concerns another case as well; said in both, by whoever sees it first. */
export const CaseLinked = z.object({ to: SubjectId });
export const CaseUnlinked = z.object({ to: SubjectId, reason: text.min(1) });

/** The case goes on in other hands. */
export const HandedOver = z.object({ to: UserId, reason: line });

export const FactRecorded = z.object({ fact: RecordedFact });
/** `fact: null` strikes the fact out: it was recorded by mistake. */
export const FactCorrected = z.object({ corrects: EventId, fact: RecordedFact.nullable(), reason: text });

const actId = z.string().min(1).max(80);

/** The whole draft each time: half a draft merged with another's half is nobody's act. */
export const ActDrafted = z.object({ act: actId, fields: z.record(z.string(), z.unknown()) });
export const ActIssue = z.object({ act: actId, number: line, on: Day, signer: UserId });
/** What was issued stands here itself: a draft that its author never saw may come before it in the order of the journal. */
const issuedText = { fields: ActDrafted.shape.fields.exactOptional() };
/** As it stood under the paper: whoever signed may have another post by the time it is printed again. */
const Signature = z.object({ post: Bilingual, rank: Bilingual, name: Bilingual });
const asSigned = { ...issuedText, signature: Signature.exactOptional() };
export const ActIssued = ActIssue.extend(asSigned);
/** Somebody has read the text of a colleague that is not in the issued paper. */
export const DraftRead = z.object({ draft: EventId });
/** A word of a list that grows: an older release keeps a word it does not know and shows it as it stands. */
export const openWord = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** One pre-printed blank as the printing house numbered it; `series` is empty where it has none. */
export const Blank = z.object({ series: z.string().max(10), number: z.int().min(1).max(9_999_999_999) });
export type Blank = z.infer<typeof Blank>;

/**
 * A paper made from a case, whatever it is: `paper.kind` is `act`, `calculation-sheet`, `letter` …, `paper.id` which of
 * that kind (the act, the term, the letter). `medium` is `paper`, `pdf`, `docx`, `xlsx` …; what went straight to a
 * printer has no file, hence no hash.
 */
export const DocumentPrinted = z.object({
  paper: z.object({ kind: openWord, id: line }),
  language: z.enum(['kk', 'ru']),
  medium: openWord,
  copies: z.int().min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  fileName: line.exactOptional(),
  /** The pre-printed blanks it was put on: the first sheet of each copy. */
  blanks: z.array(Blank).max(99).exactOptional(),
});

/** Version 1 knew acts alone, and PDF alone. */
export function documentPrintedFrom1(payload: unknown): unknown {
  const { act, ...printed } = payload as Readonly<Record<string, unknown>>;
  return { ...printed, paper: { kind: 'act', id: act }, medium: 'pdf' };
}
export const ActDispatched = z.object({
  act: actId,
  on: Day,
  channel: z.enum(['courier', 'post', 'electronic', 'in-person']),
  number: line.exactOptional(),
});

/** The draft of an act without a number is no longer wanted; written on, it is wanted again. */
export const ActDropped = z.object({ act: actId });

/** A letter is its own from the first draft on: a case may have several of one kind. */
export const LetterId = z.uuid().brand<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
const ofLetter = { letter: LetterId, kind: actId };
export const LetterDrafted = z.object({ ...ofLetter, fields: z.record(z.string(), z.unknown()) });
export const LetterDropped = z.object(ofLetter);
export const LetterIssue = z.object({ ...ofLetter, number: line, on: Day, signer: UserId });
export const LetterIssued = LetterIssue.extend(asSigned);
export const LetterDispatched = z.object({
  ...ofLetter,
  on: Day,
  channel: ActDispatched.shape.channel,
  number: line.exactOptional(),
});
export const LetterDelivered = z.object({ ...ofLetter, on: Day });

/**
 * The chief decided against a refusal; `problem` is what was refused, as it was shown, and `about` what it was given for:
 * the facts as they then read, or an act. An override of an old release has no `about` and covers its rule in the case.
 */
export const RuleOverridden = z.object({
  rule: line,
  by: z.enum(roles),
  reason: text.min(1),
  problem: line,
  about: z
    .object({ facts: z.array(RecordedFact).exactOptional(), act: actId.exactOptional() })
    .exactOptional(),
});
export type RuleOverridden = z.infer<typeof RuleOverridden>;
export const ConflictSettled = z.object({
  between: z.array(EventId).min(2),
  chosen: EventId,
  reason: text.min(1),
});

/** What an attached file is: the act as it was signed, a paper that came in, or anything else on the matter. */
export const attachmentPurposes = ['signed-act', 'incoming', 'other'] as const;

/** A file with the case: its words here, its bytes in parts beside the journal. */
export const AttachmentAdded = z.object({
  content: Content,
  name: line.min(1),
  mediaType: z.string().max(100),
  purpose: z.enum(attachmentPurposes),
  /** The act it is a scan of. */
  act: actId.exactOptional(),
  note: line.exactOptional(),
});
export type AttachmentAdded = z.infer<typeof AttachmentAdded>;

/** The file stays where it is; it is no longer part of the case. */
export const AttachmentWithdrawn = z.object({ attachment: EventId, reason: text.min(1) });

const key = z.looseObject({ x: line });
/** A key that signs packs of the law, and whose it is. */
export const LawKeyTrusted = z.object({
  card: z.object({ id: line.min(1), name: line.min(1), signing: key }),
  reason: text.min(1),
});

/** A pack as it was signed; who signed it is checked where it comes in. */
export const SignedPackInJournal = z.looseObject({ pack: z.unknown(), protected: line, signature: line });

/** The pack itself with its signature: the journal is the truth, so that every workstation folds to the same law. */
export const PackActivated = z.object({
  signed: SignedPackInJournal,
  on: Day,
  reason: text.min(1),
});
/** `activation` is the event that brought the pack. */
export const PackRolledBack = z.object({ activation: EventId, on: Day, reason: text.min(1) });
/** An answer to an open question of the law. */
export const ChoiceMade = z.object({ choice: line, value: line, on: Day, reason: text.min(1) });

/** A person looked at the clock and says that it is right: doubts raised up to `at` (ISO instant) are settled. */
export const ClockConfirmed = z.object({ at: z.iso.datetime(), doubts: z.array(line), reason: text });
