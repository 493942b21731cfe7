import { FilePen, FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { Case } from '#shared/cases/case.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { actOfCase, actsFor, actsGrownFrom } from './act-case.ts';
import { nextStage } from './act-progress.ts';
import { ActProgress } from './ActProgress.tsx';
import styles from './acts.module.css';
import { ChooseAct } from './ChooseAct.tsx';
import { actPaper } from './desk-paper.ts';
import { NewActDialog } from './NewActDialog.tsx';
import { NextSteps } from './NextSteps.tsx';
import { useActTexts } from './use-act-texts.ts';

/** The act a case is about and how far it has come; on any other case, the acts drawn up on it and the way to a new one. */
export function ActSection({ about }: { about: Case }) {
  const act = actOfCase(about);
  if (act) return <OwnAct about={about} act={act} />;
  const own = about.draft === undefined ? actsFor(about.matter) : [];
  if (own.length > 0) return <ChooseAct about={about} among={own} />;
  return (
    <>
      <NextSteps given={about} />
      <GrownActs about={about} />
    </>
  );
}

function OwnAct({ about, act }: { about: Case; act: ActDefinition }) {
  const { t } = useTranslation('act-screens');
  const { name } = useActTexts(act);
  const go = useGo();
  return (
    <>
      <Panel
        title={name}
        aside={
          <Button look="primary" icon={FilePen} onClick={() => go({ screen: 'act', caseId: about.id })}>
            {t('section.open')}
          </Button>
        }
      >
        <ActProgress paper={actPaper(about, act)} direction="down" />
      </Panel>
      {about.issued && <NextSteps given={about} />}
    </>
  );
}

function GrownActs({ about }: { about: Case }) {
  const { t } = useTranslation('act-screens');
  const [asking, setAsking] = useState(false);
  const grown = actsGrownFrom(about, useOffice());
  return (
    <Panel
      title={t('section.title')}
      aside={
        <Button icon={FilePlus2} onClick={() => setAsking(true)}>
          {t('new.action')}
        </Button>
      }
    >
      {grown.length === 0 ? (
        <p className={styles.quiet}>{t('section.none')}</p>
      ) : (
        <ul className={styles.grown}>
          {grown.map(({ given, act }) => (
            <GrownAct key={given.id} given={given} act={act} />
          ))}
        </ul>
      )}
      {asking && <NewActDialog parent={about} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function GrownAct({ given, act }: { given: Case; act: ActDefinition }) {
  const { t } = useTranslation(['act-screens', 'ui']);
  const { name } = useActTexts(act);
  const go = useGo();
  const next = nextStage(actPaper(given, act));
  const number = given.issued && t('ui:number', { number: given.issued.number });
  return (
    <li className={styles.grownAct}>
      <Button look="link" onClick={() => go({ screen: 'act', caseId: given.id })}>
        {[name, number].filter(Boolean).join(' ')}
      </Button>
      <Badge tone={next === undefined ? 'good' : 'plain'}>
        {next === undefined ? t('progress.done') : t('section.next', { step: t(`progress.${next}`) })}
      </Badge>
    </li>
  );
}
