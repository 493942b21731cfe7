import { Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TakingLine } from '../../attachments/TakingLine.tsx';
import { scanEndings } from '../../attachments/use-taking.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Row } from '../../ui/Layout.tsx';
import type { useScans } from './use-scans.ts';

/** The papers that came with what is being registered: dropped, pasted or chosen; they go into the case with the card. */
export function Scans({ scans, course, add, setScans }: ReturnType<typeof useScans>) {
  const { t } = useTranslation('attachments');
  return (
    <>
      {scans.length > 0 && (
        <ul aria-label={t('title')}>
          {scans.map((scan) => (
            <li key={scan.taken.content.key}>
              <Row>
                <Paperclip aria-hidden="true" size={16} />
                <span>{t('waiting', { file: scan.name })}</span>
                <IconButton
                  label={t('remove', { file: scan.name })}
                  icon={X}
                  onClick={() => setScans(scans.filter((each) => each !== scan))}
                />
              </Row>
            </li>
          ))}
        </ul>
      )}
      <TakingLine {...course} />
      <DropZone label={t('add')} hint={t('hint')} accept={scanEndings} onFiles={add} />
    </>
  );
}
