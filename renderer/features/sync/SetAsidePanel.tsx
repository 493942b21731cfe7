import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import type { SetAside, SyncStatus } from '../../sync/status.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { useToast } from '../../ui/Toasts.tsx';
import { deviceName } from './outbox-rows.ts';
import { useChosenPlace } from './use-chosen-place.ts';

/** One bad journal does not stop the others; it is named with its reason, and can be carried to who will look at it. */
export function SetAsidePanel({ status: { setAside, devices } }: { status: SyncStatus }) {
  const { t } = useTranslation('sync');
  if (setAside.length === 0) return null;
  return (
    <Notice tone="warn" title={t('setAside.title')}>
      <p>{t('setAside.text')}</p>
      {setAside.map((item) => (
        <OneSetAside
          key={item.stream}
          item={item}
          name={deviceName(item.stream, devices) ?? t('bundle.unknownDevice')}
        />
      ))}
    </Notice>
  );
}

function OneSetAside({ item: { stream, problem, waiting }, name }: { item: SetAside; name: string }) {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const { place } = useChosenPlace();
  const toast = useToast();
  const problemSentence = useProblemSentence();
  const [failed, setFailed] = useState<Problem | null>(null);
  const write = async () => {
    if (place === null) return;
    const written = await sync.writeJournal(place, stream);
    setFailed(written.ok ? null : written.problem);
    if (written.ok) toast(t('setAside.written', { shown: written.value.shown.join(', ') }));
  };
  return (
    <div>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{problemSentence(problem)}</p>
      {problem.code === 'BUNDLE_TOUCHES_MANY' && (
        <Button onClick={() => void sync.takeMany()}>{t('setAside.takeMany')}</Button>
      )}
      {waiting > 0 && (
        <Button
          disabled={place === null}
          aria-label={t('setAside.writeOf', { name })}
          onClick={() => void write()}
        >
          {t('setAside.write')}
        </Button>
      )}
      {failed && <ProblemNotice problem={failed} />}
    </div>
  );
}
