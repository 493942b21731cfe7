import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateSummary } from '#shared/ipc/updates.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useAsk } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/date-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Details } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './update.module.css';

interface Props {
  place: string;
  name: string;
  onChosen: () => Promise<void>;
  onClose: () => void;
}

/** What an update file brings and who signed it; then the decision. */
export function UpdateDialog({ place, name, onChosen, onClose }: Props) {
  const { t } = useTranslation(['update', 'ui']);
  const ask = useAsk();
  const toast = useToast();
  const looked = useLook(place, name);
  const [refused, setRefused] = useState<Result<never> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const mayInstall = looked?.ok === true && !isBusy;
  const install = async () => {
    setIsBusy(true);
    const answer = await ask('update.choose', { place, name });
    setIsBusy(false);
    if (!answer.ok) {
      setRefused(answer);
      return;
    }
    toast(t('dialog.done'));
    await onChosen();
    onClose();
  };
  const answer = refused ?? looked;
  return (
    <Dialog
      open
      title={t('dialog.title')}
      description={name}
      onClose={onClose}
      onSubmit={() => mayInstall && void install()}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!mayInstall}>
            {isBusy ? t('dialog.installing') : t('dialog.install')}
          </Button>
        </>
      }
    >
      {looked === null && <p>{t('dialog.looking')}</p>}
      {looked?.ok && <Contents update={looked.value} />}
      {answer?.ok === false && <ProblemNotice problem={answer.problem} />}
    </Dialog>
  );
}

function useLook(place: string, name: string): Result<UpdateSummary> | null {
  const ask = useAsk();
  const [looked, setLooked] = useState<Result<UpdateSummary> | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void ask('update.look', { place, name }).then((answer) => isAwaited && setLooked(answer));
    return () => {
      isAwaited = false;
    };
  }, [ask, place, name]);
  return looked;
}

const megabyte = 1024 * 1024;

function Contents({ update }: { update: UpdateSummary }) {
  const { t } = useTranslation('update');
  const language = useLanguage();
  const { version, released, expires, size, signers, notes } = update;
  const inMegabytes = Math.max(0.1, size / megabyte)
    .toFixed(1)
    .replace('.', ',');
  return (
    <>
      <p className={styles.quiet}>{t('dialog.lead')}</p>
      <Details
        rows={[
          { name: t('dialog.version'), value: version },
          { name: t('dialog.released'), value: dateText(released as PlainDate) },
          { name: t('dialog.expires'), value: dateText(expires as PlainDate) },
          { name: t('dialog.size'), value: t('dialog.megabytes', { size: inMegabytes }) },
          { name: t('dialog.signature'), value: t('dialog.signed', { signers: signers.join(', ') }) },
        ]}
      />
      <h3 className={styles.heading}>{t('dialog.notes')}</h3>
      <p className={styles.notes}>{notes[language]}</p>
    </>
  );
}
