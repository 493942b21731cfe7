import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { TakingLine } from '../../attachments/TakingLine.tsx';
import { useAttach } from '../../attachments/use-attach.ts';
import { scanEndings } from '../../attachments/use-taking.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import styles from './case-page.module.css';

/** Scans and papers of the case. A file may be chosen, dropped anywhere on the page, or pasted. */
export function Attachments({ about }: { about: Case }) {
  const { t } = useTranslation(['case-page', 'attachments']);
  const { attach, refusal, ...course } = useAttach(about);
  const standing = about.attachments.filter(({ withdrawn }) => withdrawn === undefined);
  return (
    <Panel title={t('files.title')}>
      {standing.length === 0 && <p className={styles.quiet}>{t('files.none')}</p>}
      <ul className={styles.actions}>
        {standing.map((each) => (
          <AttachedFile key={each.event} about={about.id} given={each} />
        ))}
      </ul>
      <TakingLine {...course} />
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      <DropZone
        label={t('attachments:add')}
        hint={t('attachments:hint')}
        accept={scanEndings}
        onFiles={(files) => {
          for (const file of files) void attach(file, 'incoming');
        }}
      >
        {about.issued && (
          <FileButton
            label={t('files.signed')}
            accept={scanEndings}
            onFile={(file) => void attach(file, 'signed-act')}
          />
        )}
      </DropZone>
    </Panel>
  );
}
