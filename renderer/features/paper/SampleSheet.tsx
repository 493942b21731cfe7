import { useTranslation } from 'react-i18next';
import { composePrintModel } from '#shared/documents/compose-document.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import type { Block, PrintModel } from '#shared/documents/print-model.ts';
import { useFoundedOffice, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { PaperSheet } from '../../paper/PaperSheet.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './paper.module.css';

/** A short paper of this office as the settings would print it. */
export function SampleSheet({ paper }: { paper: PaperSettings }) {
  const { t } = useTranslation('paper');
  const model = useSample();
  return (
    <figure className={styles.sample}>
      <figcaption className={styles.legend}>{t('preview.title')}</figcaption>
      <PaperSheet model={model} label={t('preview.sheet')} paper={paper} />
    </figure>
  );
}

function useSample(): PrintModel {
  const { t } = useTranslation('paper');
  const office = useFoundedOffice();
  const { emblem } = useOffice().paper;
  const signer = useUser();
  const date = useToday();
  const language = useLanguage();
  const executor = { name: signer.name, phone: office.phone };
  const text = { name: t('preview.title'), template: [], book: { document: {}, forms: {} }, values: {} };
  const frame = { office, emblem, signer, date, executor, number: `${office.index}/1-1` };
  const model = composePrintModel(text, frame, language);
  const words: Block[] = [
    { block: 'title', sentence: { source: 'title', text: t('preview.heading') } },
    { block: 'subject', sentence: { source: 'subject', text: t('preview.subject') } },
    ...Array.from({ length: 2 }, (): Block => ({
      block: 'paragraph',
      sentence: { source: 'text', text: t('preview.text') },
    })),
  ];
  const [head, registration, ...rest] = model.blocks;
  return { ...model, blocks: [head, registration, ...words, ...rest].filter((block) => block !== undefined) };
}
