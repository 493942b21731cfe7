import { useTranslation } from 'react-i18next';
import type { OfficeState } from '#shared/cases/case.ts';
import { caseEvents } from '#shared/cases/case-events.ts';
import {
  ActDispatched,
  ActIssued,
  AttachmentAdded,
  AttachmentWithdrawn,
  CaseLinked,
  CaseUnlinked,
  DocumentPrinted,
  FactCorrected,
  FactRecorded,
  HandedOver,
  LetterDelivered,
  LetterDispatched,
  LetterIssued,
  RuleOverridden,
} from '#shared/cases/payloads.ts';
import { DeliveryProved, DocumentReturned, DocumentSigned } from '#shared/cases/service/payloads.ts';
import { presentPayload } from '#shared/journal/event-kind.ts';
import { ActReviewed, InspectionRegistered } from '#shared/cases/regional.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { SubjectId, UserId } from '#shared/journal/ids.ts';
import type { Fact } from '#shared/law/types.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useLawTexts } from './use-law-texts.ts';
import { dateText } from '../ui/date-text.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useParticularsText } from './use-particulars-text.ts';

type Words = Record<string, string>;

const dayText = (day: PlainDate | undefined) => (day === undefined ? '' : dateText(day));

interface Names {
  readonly factName: (fact: string) => string;
  readonly personName: (user: UserId) => string;
  readonly caseTitle: (id: SubjectId) => string;
}

/** What the sentence of an entry names, read from its payload. */
const readers: Readonly<Record<string, (payload: unknown, names: Names) => Words>> = {
  'case.handed-over': (payload, { personName }) => {
    const { to, reason } = HandedOver.parse(payload);
    return { name: personName(to), reason };
  },
  'case.linked': (payload, { caseTitle }) => ({ title: caseTitle(CaseLinked.parse(payload).to) }),
  'case.unlinked': (payload, { caseTitle }) => {
    const { to, reason } = CaseUnlinked.parse(payload);
    return { title: caseTitle(to), reason };
  },
  'fact.recorded': (payload, { factName }) => {
    const { fact } = FactRecorded.parse(payload);
    return { fact: factName(fact.fact), on: dayText(fact.on) };
  },
  'fact.corrected': (payload) => {
    const { fact, reason } = FactCorrected.parse(payload);
    return { reason, ...(fact === null && { context: 'struck' }) };
  },
  'act.issued': (payload) => {
    const { number, on } = ActIssued.parse(payload);
    return { number, on: dateText(on) };
  },
  'letter.issued': (payload) => {
    const { number, on } = LetterIssued.parse(payload);
    return { number, on: dateText(on) };
  },
  'letter.dispatched': (payload) => ({ on: dateText(LetterDispatched.parse(payload).on) }),
  'letter.delivered': (payload) => ({ on: dateText(LetterDelivered.parse(payload).on) }),
  'act.dispatched': (payload) => ({ on: dateText(ActDispatched.parse(payload).on) }),
  'document.signed': (payload) => ({ name: DocumentSigned.parse(payload).certificate.name }),
  'document.delivery-proved': (payload) => ({ on: dateText(DeliveryProved.parse(payload).on) }),
  'document.returned': (payload) => ({ on: dateText(DocumentReturned.parse(payload).on) }),
  'document.printed': (payload) => {
    const { fileName, paper } = DocumentPrinted.parse(payload);
    return { file: fileName ?? paper.id };
  },
  'regional.inspectionRegistered': (payload) => ({ number: InspectionRegistered.parse(payload).number }),
  'regional.actReviewed': (payload) => ({ number: ActReviewed.parse(payload).number }),
  'attachment.added': (payload) => ({ file: AttachmentAdded.parse(payload).name }),
  'attachment.withdrawn': (payload) => ({ reason: AttachmentWithdrawn.parse(payload).reason }),
  'rule.overridden': (payload) => ({ reason: RuleOverridden.parse(payload).reason }),
};

/** One entry of a case in words, with the names of the office's people; an entry of a newer release is said to be one. */
export function useEventText({
  users,
  cases,
}: Pick<OfficeState, 'users' | 'cases'>): (event: JournalEvent) => string {
  const { t, i18n } = useTranslation('case-page');
  const { factName } = useLawTexts();
  const language = useLanguage();
  const names = {
    factName,
    personName: (user: UserId) => users.get(user)?.name[language] ?? '',
    caseTitle: (id: SubjectId) => cases.get(id)?.title ?? t('unknown'),
  };
  return (event) => {
    const { type } = event;
    const payload = presentPayload(event, caseEvents);
    return payload !== undefined && i18n.exists(`case-page:event.${type}`)
      ? t(`event.${type}`, readers[type]?.(payload, names) ?? {})
      : t('event.unknown', { type });
  };
}

/** The particulars of the fact or of the paper that an entry records: two entries of one day differ only in them. */
export function useEventParticulars(): (event: JournalEvent) => string {
  const { t } = useTranslation('case-page');
  const particularsText = useParticularsText();
  const factText = useFactText();
  return (event) => {
    const { type } = event;
    const payload = presentPayload(event, caseEvents);
    if (payload === undefined) return '';
    if (type === 'document.printed') {
      const { language, medium, copies } = DocumentPrinted.parse(payload);
      return t('printed', {
        language: t(`sheet.languages.${language}`),
        medium: t(`medium.${medium}`, { defaultValue: medium.toUpperCase() }),
        copies,
      });
    }
    if (type === 'fact.recorded') return particularsText(FactRecorded.parse(payload).fact);
    if (type !== 'fact.corrected') return '';
    const { fact } = FactCorrected.parse(payload);
    return fact ? factText(fact) : '';
  };
}

/** A fact on one line: its day and its particulars. */
export function useFactText(): (fact: Fact) => string {
  const particularsText = useParticularsText();
  return (fact) => [dayText(fact.on), particularsText(fact)].filter((part) => part !== '').join(' · ');
}
