import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { assignmentsOn, wordsOnCase } from '#shared/cases/regional-news.ts';
import { useOffice } from '../../app/hooks.ts';
import { RegionSaid } from '../../legal/RegionSaid.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** What the region has said on this case: the registration, decisions on the act, assignments. */
export function RegionWords({ about }: { about: Case }) {
  const { t } = useTranslation('from-region');
  const said = [...wordsOnCase(about), ...assignmentsOn(useOffice(), about)];
  if (said.length === 0) return null;
  return (
    <Panel title={t('title')} padding="flush">
      <ul>
        {said.map(({ news, unread }) => (
          <RegionSaid key={news.said.event} news={news} unread={unread} />
        ))}
      </ul>
    </Panel>
  );
}
