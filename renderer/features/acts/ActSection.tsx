import { FilePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useGo } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { actOfCase } from './act-case.ts';
import { ActProgress } from './ActProgress.tsx';

/** The act of a case as its page shows it: how far it has come, and the way into it. Nothing for cases without an act. */
export function ActSection({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  const act = actOfCase(given);
  if (!act) return null;
  return (
    <Panel
      title={t('section.title')}
      aside={
        <Button look="primary" icon={FilePen} onClick={() => go({ screen: 'act', caseId: given.id })}>
          {t('section.open')}
        </Button>
      }
    >
      <ActProgress given={given} act={act} />
    </Panel>
  );
}
