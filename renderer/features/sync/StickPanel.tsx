import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenBundle } from '../../sync/stick.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { BundleDialog } from './BundleDialog.tsx';
import { BundleList } from './BundleList.tsx';
import { PlaceField } from './PlaceField.tsx';
import styles from './sync.module.css';
import { useBundles } from './use-bundles.ts';
import { useChosenPlace } from './use-chosen-place.ts';

/** The way without a line: a sealed bundle on a stick, written here or read here. */
export function StickPanel() {
  const { t } = useTranslation('sync');
  const at = useChosenPlace();
  const { place } = at;
  const bundles = useBundles(place);
  const [looked, setLooked] = useState<string | null>(null);
  const stop = at.problem ?? bundles.problem;
  return (
    <Panel title={t('stick.title')}>
      <Stack>
        <p className={styles.quiet}>{t('stick.lead')}</p>
        <PlaceField at={at}>
          <Button
            icon={HardDriveDownload}
            disabled={place === null || bundles.busy}
            onClick={() => void bundles.write()}
          >
            {bundles.busy ? t('stick.writing') : t('stick.write')}
          </Button>
        </PlaceField>
        {at.places.length === 0 && (
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
            at.reload();
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
