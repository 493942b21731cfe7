import { useTranslation } from 'react-i18next';
import { useGo, useSettings } from '../../app/hooks.ts';
import type { SyncLink, SyncStatus } from '../../sync/status.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Badge, Notice } from '../../ui/Notice.tsx';
import { Details, Panel } from '../../ui/Panel.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { EntriesOnTheWay } from './EntriesOnTheWay.tsx';
import { LeaseNotice, LeaseText } from './Lease.tsx';
import { SetAsidePanel } from './SetAsidePanel.tsx';
import styles from './sync.module.css';

const tones = {
  'not-enrolled': 'plain',
  'by-stick': 'plain',
  resting: 'good',
  working: 'accent',
  failing: 'warn',
} as const;

/** How it stands with the line: its last word, what failed, and when it is tried again. */
export function LinkPanel({ status }: { status: SyncStatus }) {
  const { t } = useTranslation('sync');
  const { link, lastReceipt, lease, server, waiting } = status;
  return (
    <Panel title={t('link.title')} aside={<Badge tone={tones[link.kind]}>{t(`link.${link.kind}`)}</Badge>}>
      <Stack>
        {link.kind === 'failing' && <Failing problem={link.problem} failures={link.failures} />}
        {link.kind === 'working' && <EntriesOnTheWay round={link} waiting={waiting} />}
        {link.kind === 'by-stick' && <p>{t('link.byStick')}</p>}
        <Details
          rows={[
            { name: t('link.address'), value: <Address /> },
            {
              name: t('link.receipt'),
              value: lastReceipt ? momentText(lastReceipt.at) : t('link.noReceipt'),
            },
            ...(lease ? [{ name: t('lease.name'), value: <LeaseText lease={lease} /> }] : []),
            ...(server
              ? [{ name: t('link.server'), value: <span className={styles.code}>{server.server}</span> }]
              : []),
            { name: t('link.waiting'), value: waiting },
            ...nextTryRows(link, t('link.nextTry')),
          ]}
        />
        <LeaseNotice lease={lease} />
        <SetAsidePanel status={status} />
      </Stack>
    </Panel>
  );
}

/** A broken line is a working day like any other: said calmly, with what happens next. */
function Failing({
  problem,
  failures,
}: Pick<Extract<SyncLink, { kind: 'failing' }>, 'problem' | 'failures'>) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  return (
    <Notice tone="warn" live>
      <p>{problemSentence(problem)}</p>
      <p className={styles.quiet}>{t('link.failures', { count: failures })}</p>
    </Notice>
  );
}

function nextTryRows(link: SyncLink, name: string) {
  const nextTry = 'nextTry' in link ? link.nextTry : null;
  return nextTry === null ? [] : [{ name, value: momentText(new Date(nextTry).toISOString()) }];
}

function Address() {
  const { t } = useTranslation('sync');
  const { settings } = useSettings();
  const go = useGo();
  return (
    <Row>
      <span>{settings.serverUrl ?? t('link.noAddress')}</span>
      <Button look="link" onClick={() => go({ screen: 'settings' })}>
        {t('link.change')}
      </Button>
    </Row>
  );
}
