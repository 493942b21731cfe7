import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fact, Matter } from '#shared/law/types.ts';
import { useDesk, useToday } from '../../app/hooks.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { TermCard } from '../../legal/TermCard.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';

/** What the law makes of the card as typed so far: terms with their count, and what stands against it. */
export function LiveTerms({ matter, facts }: { matter: Matter; facts: readonly Fact[] }) {
  const { t } = useTranslation('register');
  const { law } = useDesk();
  const today = useToday();
  const answer = facts.length === 0 ? undefined : law({ matter, facts });
  const running = answer?.terms.filter(({ state }) => state === 'running') ?? [];
  return (
    <Stack>
      <Panel title={t('live.title')} padding="flush">
        {running.length > 0 ? (
          running.map((term, index) => (
            <TermCard key={term.spec} term={term} today={today} opened={index === 0 ? 'open' : 'closed'} />
          ))
        ) : (
          <EmptyState icon={CalendarClock} text={answer === undefined ? t('live.empty') : t('live.none')} />
        )}
      </Panel>
      {answer && <ProblemList problems={answer.problems} />}
    </Stack>
  );
}
