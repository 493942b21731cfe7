import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayKeepPaper } from '#shared/cases/paper/paper-deciders.ts';
import { defaultPaper } from '#shared/documents/paper.ts';
import { useCommand, useOffice, useUser } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Columns, Row, Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { OfficePaperFields } from './OfficePaperFields.tsx';
import { readEntry, toEntry, type PaperEntry } from './paper-entry.ts';
import styles from './paper.module.css';
import { SampleSheet } from './SampleSheet.tsx';

/** How the office lays out its papers, beside a sheet that shows it while it is typed. */
export function OfficePaperPanel() {
  const { t } = useTranslation('paper');
  const { paper } = useOffice();
  const author = useUser();
  const command = useCommand();
  const toast = useToast();
  /** Null while nobody has typed: then the form follows what a colleague saves, or what a conflict is settled to. */
  const [changed, setChanged] = useState<PaperEntry | null>(null);
  const entry = changed ?? toEntry(paper.settings);
  const typed = readEntry(entry);
  const isAllowed = mayKeepPaper(author);
  const save = () => {
    if (!typed) return;
    void command.run({ do: 'setPaper', paper: typed }, () => {
      setChanged(null);
      toast(t('office.saved'));
    });
  };
  return (
    <Panel title={t('office.title')}>
      <Columns>
        <Form onSubmit={save} aria-label={t('office.title')}>
          <Stack>
            <p className={styles.caption}>{t(isAllowed ? 'office.lead' : 'office.notYours')}</p>
            <OfficePaperFields entry={entry} onEntryChange={(part) => setChanged({ ...entry, ...part })} />
            <Row>
              <Button look="primary" type="submit" disabled={!isAllowed || !typed || command.busy}>
                {t('office.save')}
              </Button>
              <Button disabled={!isAllowed} onClick={() => setChanged(toEntry(defaultPaper))}>
                {t('office.reset')}
              </Button>
            </Row>
            <RefusalNotice command={command} />
          </Stack>
        </Form>
        <SampleSheet paper={typed ?? paper.settings} />
      </Columns>
    </Panel>
  );
}
