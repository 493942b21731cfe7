import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPdf } from '../../attachments/pdf/show-pdf.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './case-page.module.css';

/** A PDF page by page: one is drawn at a time, however long the file is. */
export function PdfPages({ pdf, name }: { pdf: ShownPdf; name: string }) {
  const { t } = useTranslation('case-page');
  const [page, setPage] = useState(1);
  const { pages } = pdf;
  return (
    <Stack gap="tight">
      {pages > 1 && (
        <Row>
          <IconButton
            label={t('files.previous')}
            icon={ChevronLeft}
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          />
          <span role="status">{t('files.page', { page, pages })}</span>
          <IconButton
            label={t('files.next')}
            icon={ChevronRight}
            disabled={page === pages}
            onClick={() => setPage(page + 1)}
          />
        </Row>
      )}
      <PdfPage key={page} pdf={pdf} page={page} label={`${name}. ${t('files.page', { page, pages })}`} />
    </Stack>
  );
}

function PdfPage({ pdf, page, label }: { pdf: ShownPdf; page: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const { current } = canvas;
    const off = new AbortController();
    if (current) {
      const width = (current.parentElement?.clientWidth ?? 800) * devicePixelRatio;
      pdf.draw(page, current, width, off.signal).catch(() => {
        if (!off.signal.aborted) setBroken(true);
      });
    }
    return () => off.abort();
  }, [pdf, page]);
  return (
    <>
      {isBroken && <ProblemNotice problem={{ code: 'ATTACHMENT_NOT_SHOWN' }} />}
      <canvas ref={canvas} role="img" aria-label={label} className={styles.pdfPage} />
    </>
  );
}
