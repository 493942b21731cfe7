import { DatabaseBackup, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupRhythm, type BackupStatus } from '#shared/ipc/schemas.ts';
import { usePlaces } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Details, Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { momentText } from '../../ui/moment-text.ts';
import type { TriedOut } from '../../store/try-out.ts';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import type { BackupsNow } from './use-backups.ts';

/** Where backups go and how often; the last one, the last drill, and both by a button. */
export function BackupPanel({ backups }: { backups: BackupsNow }) {
  const { t } = useTranslation('backup');
  const { status, working, problem, run } = backups;
  if (!status) return <Panel title={t('title')}>{problem && <ProblemNotice problem={problem} />}</Panel>;
  const isBusy = working !== null || status.isRunning;
  return (
    <Panel title={t('title')}>
      <Stack>
        <p>{t('lead')}</p>
        <Choice status={status} onChoose={backups.choose} />
        <Standing status={status} />
        <Row>
          <Button look="primary" icon={DatabaseBackup} disabled={isBusy} onClick={() => void run('backup')}>
            {working === 'backup' ? t('run.working') : t('run.button')}
          </Button>
          <Button icon={ShieldCheck} disabled={isBusy || !status.last} onClick={() => void run('drill')}>
            {working === 'drill' ? t('drill.working') : t('drill.button')}
          </Button>
        </Row>
        {problem && <ProblemNotice problem={problem} />}
        <Outcome backups={backups} />
      </Stack>
    </Panel>
  );
}

/** What has just been done, and what the backup came to when it was opened. */
function Outcome({ backups: { done, tried } }: { backups: BackupsNow }) {
  const { t } = useTranslation('backup');
  return (
    <>
      {done && (
        <Notice tone="good" live>
          <p>{t(`done.${done}`)}</p>
          {tried && <p>{t('tried.counts', numbersOf(tried))}</p>}
        </Notice>
      )}
      {tried && tried.beyond > 0 && (
        <Notice tone="warn" live>
          <p>{t('tried.beyond', { beyond: tried.beyond })}</p>
        </Notice>
      )}
    </>
  );
}

function numbersOf({ backup, office }: TriedOut) {
  return { ...backup, casesNow: office.cases, actsNow: office.acts };
}

function Choice({ status, onChoose }: { status: BackupStatus; onChoose: BackupsNow['choose'] }) {
  const { t } = useTranslation('backup');
  const { places } = usePlaces();
  const [token, setToken] = useState<string | null>(null);
  const { chosen, rhythm } = status;
  const present = places.find(({ label, kind }) => label === chosen.label && kind === chosen.kind);
  return (
    <>
      <SelectField
        label={t('place.label')}
        hint={chosen.kind === 'documents' ? t('place.sameDisk') : t('place.hint')}
        value={token ?? present?.token ?? null}
        choices={places.map((place) => ({ value: place.token, label: place.label }))}
        onValueChange={(place) => {
          setToken(place);
          void onChoose(place, rhythm);
        }}
      />
      {!chosen.isPresent && (
        <Notice tone="warn">
          <p>{t('place.away', { place: chosen.label })}</p>
        </Notice>
      )}
      <SegmentsField
        label={t('rhythm.label')}
        value={rhythm}
        choices={BackupRhythm.options.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        onValueChange={(value) => void onChoose(null, value)}
      />
    </>
  );
}

/** When the last was made and when one was last tried out: what an inspection asks for. */
function Standing({ status: { last, drilled, failed } }: { status: BackupStatus }) {
  const { t } = useTranslation('backup');
  const problemSentence = useProblemSentence();
  return (
    <>
      <Details
        rows={[
          { name: t('last.at'), value: last ? momentText(last.at) : t('last.never') },
          ...(last ? [{ name: t('last.records'), value: last.records }] : []),
          { name: t('drilled.at'), value: drilled ? momentText(drilled.at) : t('drilled.never') },
          ...(drilled
            ? [
                { name: t('drilled.records'), value: drilled.records },
                { name: t('drilled.head'), value: <code>{drilled.head.slice(0, 16)}</code> },
              ]
            : []),
        ]}
      />
      {failed && (
        <Notice tone="warn" title={t('failed', { at: momentText(failed.at) })}>
          <p>{problemSentence(failed.problem)}</p>
        </Notice>
      )}
    </>
  );
}
