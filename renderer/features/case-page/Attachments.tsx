import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import styles from './case-page.module.css';
import { useAttach } from '../../attachments/use-attach.ts';

const accept = '.pdf,.jpg,.jpeg,.png,.webp';

/** Scans and papers of the case. A file may be chosen, dropped anywhere on the page, or pasted. */
export function Attachments({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const { attach, taking, problem, refusal, cancel } = useAttach(about);
  useBroughtFiles((file) => void attach(file, 'other'));
  const standing = about.attachments.filter(({ withdrawn }) => withdrawn === undefined);
  return (
    <Panel title={t('files.title')}>
      {standing.length === 0 && <p className={styles.quiet}>{t('files.none')}</p>}
      <ul className={styles.actions}>
        {standing.map((each) => (
          <AttachedFile key={each.event} about={about.id} given={each} />
        ))}
      </ul>
      {taking && (
        <Row>
          <span role="status">{t('files.taking', { file: taking.name, percent: taking.percent })}</span>
          <Button onClick={cancel}>{t('files.cancel')}</Button>
        </Row>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      <Row>
        <FileButton
          label={t('files.incoming')}
          accept={accept}
          onFile={(file) => void attach(file, 'incoming')}
        />
        {about.issued && (
          <FileButton
            label={t('files.signed')}
            accept={accept}
            onFile={(file) => void attach(file, 'signed-act')}
          />
        )}
      </Row>
    </Panel>
  );
}

/** Files dropped on the page or pasted into it; without this the window would try to go to them. */
function useBroughtFiles(onFile: (file: File) => void): void {
  const take = useEffectEvent((event: Event, brought: FileList | undefined) => {
    const [file] = brought ?? [];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files);
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
}
