import { Download, Eye, Paperclip } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/cases/case.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import type { ShownPdf } from '../../attachments/pdf/show-pdf.ts';
import { toBase64 } from '../../bridge/base64.ts';
import { openFile } from '../../store/attachment-shelf.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Row } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import styles from './case-page.module.css';
import { PdfPages } from './PdfPages.tsx';
import { WithdrawFile } from './WithdrawFile.tsx';

type Shown = { readonly picture: string } | { readonly pdf: ShownPdf };

/** One file of the case: it is shown in the window, or saved as a copy. */
export function AttachedFile({ about, given }: { about: SubjectId; given: Attachment }) {
  const { t } = useTranslation('case-page');
  const { ask, sync } = useDesk();
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const { name, mediaType, content, event } = given;

  const withBytes = async (work: (bytes: Uint8Array<ArrayBuffer>) => Promise<Problem | null>) => {
    const opened = await openFile(ask, content);
    if (!opened.ok) sync.want(event);
    setProblem(opened.ok ? opened.value && (await work(opened.value)) : opened.problem);
  };
  const show = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (mediaType.startsWith('image/')) {
      setShown({ picture: URL.createObjectURL(new Blob([bytes], { type: mediaType })) });
      return null;
    }
    // The reader of PDF is fetched with the first one, not with the window.
    const { openPdf } = await import('../../attachments/pdf/show-pdf.ts');
    const pdf = await openPdf(bytes);
    if (pdf.ok) setShown({ pdf: pdf.value });
    return pdf.ok ? null : pdf.problem;
  };
  const save = async (bytes: Uint8Array<ArrayBuffer>) => {
    const places = await ask('places.list', {});
    if (!places.ok) return places.problem;
    const [place] = places.value.places;
    if (!place) return { code: 'PLACE_UNKNOWN' as const };
    const fileName = name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(-140);
    const written = await ask('files.write', {
      place: place.token,
      name: fileName,
      content: toBase64(bytes),
    });
    if (written.ok) toast(t('files.saved', { shown: written.value.shown }));
    return written.ok ? null : written.problem;
  };
  const close = () => {
    if (shown && 'picture' in shown) URL.revokeObjectURL(shown.picture);
    if (shown && 'pdf' in shown) void shown.pdf.close();
    setShown(null);
  };
  // A desk that is locked meanwhile leaves nothing of the file behind, and no thread that holds it.
  const leave = useEffectEvent(close);
  useEffect(() => () => leave(), []);
  return (
    <li>
      <Row>
        <Paperclip aria-hidden="true" size={16} />
        <span>{name}</span>
        <IconButton label={t('files.open', { file: name })} icon={Eye} onClick={() => void withBytes(show)} />
        <IconButton
          label={t('files.save', { file: name })}
          icon={Download}
          onClick={() => void withBytes(save)}
        />
        <WithdrawFile about={about} given={given} />
      </Row>
      {problem && <ProblemNotice problem={problem} />}
      <Dialog open={shown !== null} onClose={close} title={name} width="wide">
        {shown && 'picture' in shown && <img src={shown.picture} alt={name} className={styles.picture} />}
        {shown && 'pdf' in shown && <PdfPages pdf={shown.pdf} name={name} />}
      </Dialog>
    </li>
  );
}
