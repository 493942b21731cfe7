import { useTranslation } from 'react-i18next';
import { officeEvents } from '#shared/cases/office-events.ts';
import {
  ChoiceMade,
  ClockConfirmed,
  LawKeyTrusted,
  PackActivated,
  PackRolledBack,
} from '#shared/cases/payloads.ts';
import { presentPayload } from '#shared/journal/event-kind.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { parsePack } from '#shared/law/packs/law-pack.ts';
import { useOffice } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { useLanguage } from '../../ui/use-language.ts';

export const isAboutLaw = ({ type }: JournalEvent): boolean =>
  type.startsWith('law.') || type === 'clock.confirmed';

interface Said {
  readonly what: string;
  readonly why: string;
}

/** An entry about the law in words: what was decided, and the reason given. */
export function useLawEventText(): (event: JournalEvent) => Said {
  const { t } = useTranslation('law-tab');
  const language = useLanguage();
  const { choiceQuestion, choiceValue } = useLawTexts();
  const { history } = useOffice();
  const orderIn = (payload: unknown): string => {
    const read = parsePack(PackActivated.safeParse(payload).data?.signed.pack);
    return read.ok ? read.value.order[language] : t('packs.unreadable');
  };
  const orderOf = (activation: string) => orderIn(history.find(({ id }) => id === activation)?.payload);
  const sayings: Readonly<Record<string, (payload: unknown) => Said>> = {
    'law.key-trusted': (payload) => {
      const { card, reason } = LawKeyTrusted.parse(payload);
      return { what: t('event.key', { name: card.name }), why: reason };
    },
    'law.pack-activated': (payload) => ({
      what: t('event.activated', { order: orderIn(payload) }),
      why: PackActivated.parse(payload).reason,
    }),
    'law.pack-rolled-back': (payload) => {
      const { activation, reason } = PackRolledBack.parse(payload);
      return { what: t('event.rolledBack', { order: orderOf(activation) }), why: reason };
    },
    'law.choice-made': (payload) => {
      const { choice, value, reason } = ChoiceMade.parse(payload);
      const names = { question: choiceQuestion(choice), answer: choiceValue(choice, value) };
      return { what: t('event.choice', names), why: reason };
    },
    'clock.confirmed': (payload) => ({ what: t('event.clock'), why: ClockConfirmed.parse(payload).reason }),
  };
  return (event) => {
    const payload = presentPayload(event, officeEvents);
    const say = sayings[event.type];
    return payload === undefined || !say ? { what: t('event.unknown'), why: '' } : say(payload);
  };
}
