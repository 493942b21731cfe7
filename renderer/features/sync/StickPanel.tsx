import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../../app/hooks.ts';
import type { WrittenBundle } from '../../sync/stick.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { BundleDialog } from './BundleDialog.tsx';
import { BundleList } from './BundleList.tsx';
import { firstPlace } from './first-place.ts';
import styles from './sync.module.css';
import { useBundles } from './use-bundles.ts';

/** The way without a line: a sealed bundle on a stick, written here or read here. */
export function StickPanel() {
  const { t } = useTranslation('sync');
  const { places, problem, reload } = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const place = chosen ?? firstPlace(places);
  const bundles = useBundles(place);
  const [looked, setLooked] = useState<string | null>(null);
  const stop = problem ?? bundles.problem;
  return (
    <Panel title={t('stick.title')}>
      <Stack>
        <p className={styles.quiet}>{t('stick.lead')}</p>
        <div className={styles.place}>
          <SelectField
            label={t('stick.place')}
            value={place}
            choices={places.map(({ token, label }) => ({ value: token, label }))}
            onValueChange={setChosen}
          />
          <Button
            icon={HardDriveDownload}
            disabled={place === null || bundles.busy}
            onClick={() => void bundles.write()}
          >
            {bundles.busy ? t('stick.writing') : t('stick.write')}
          </Button>
        </div>
        {places.length === 0 && (
          <Notice tone="warn">
            <p>{t('stick.noPlace')}</p>
          </Notice>
        )}
        {stop && <ProblemNotice problem={stop} />}
        {bundles.written && <Written bundle={bundles.written} />}
        <BundleList
          files={bundles.files}
          onLook={setLooked}
          onReload={() => {
            reload();
            bundles.reload();
          }}
        />
      </Stack>
      {looked !== null && place !== null && (
        <BundleDialog place={place} name={looked} onClose={() => setLooked(null)} />
      )}
    </Panel>
  );
}

function Written({ bundle: { shown, events, chunks } }: { bundle: WrittenBundle }) {
  const { t } = useTranslation('sync');
  return (
    <Notice tone="good" title={t('stick.written')} live>
      {shown.map((file) => (
        <p key={file}>{file}</p>
      ))}
      <p>{t('stick.writtenEvents', { events })}</p>
      {chunks > 0 && <p>{t('stick.writtenChunks', { chunks })}</p>}
    </Notice>
  );
}
