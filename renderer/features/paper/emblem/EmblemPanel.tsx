import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayKeepPaper } from '#shared/cases/paper/paper-deciders.ts';
import { pixelsOf, pagePixels, printedSize, type Emblem } from '#shared/documents/emblem.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useOffice, useUser } from '../../../app/hooks.ts';
import { RefusalNotice } from '../../../legal/RefusalNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Row, Stack } from '../../../ui/Layout.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import styles from '../paper.module.css';
import { emblemEndings } from './picture-kind.ts';
import { takeEmblem } from './take-emblem.ts';

/** The picture above the letterhead: chosen from a file, looked at, then kept for the whole office. */
export function EmblemPanel() {
  const { t } = useTranslation('paper');
  const { emblem } = useOffice().paper;
  const isAllowed = mayKeepPaper(useUser());
  const [chosen, setChosen] = useState<Emblem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (file: File) => {
    const taken = await takeEmblem(file);
    setProblem(taken.ok ? null : taken.problem);
    setChosen(taken.ok ? taken.value : null);
  };
  const shown = chosen ?? emblem;
  return (
    <Panel title={t('emblem.title')}>
      <Stack>
        <p className={styles.caption}>{t(isAllowed ? 'emblem.lead' : 'emblem.notYours')}</p>
        {shown ? <Picture emblem={shown} /> : <p>{t('emblem.none')}</p>}
        {chosen && <Keep emblem={chosen} onDone={() => setChosen(null)} />}
        {isAllowed && !chosen && (
          <Row>
            <FileButton
              label={t('emblem.choose')}
              accept={emblemEndings}
              onFile={(file) => void choose(file)}
            />
            {emblem && <Drop />}
          </Row>
        )}
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}

/** As large as it is printed. */
function Picture({ emblem }: { emblem: Emblem }) {
  const { t } = useTranslation('documents');
  const { width, height } = printedSize(pixelsOf(emblem) ?? { width: 1, height: 1 });
  return (
    <img
      className={styles.emblem}
      src={`data:image/png;base64,${emblem.png}`}
      alt={t('emblem')}
      width={pagePixels(width)}
      height={pagePixels(height)}
    />
  );
}

function Keep({ emblem, onDone }: { emblem: Emblem; onDone: () => void }) {
  const { t } = useTranslation('paper');
  const command = useCommand();
  const toast = useToast();
  const keep = () =>
    void command.run({ do: 'setEmblem', emblem }, () => {
      onDone();
      toast(t('emblem.saved'));
    });
  return (
    <>
      <p>{t('emblem.look')}</p>
      <Row>
        <Button look="primary" disabled={command.busy} onClick={keep}>
          {t('emblem.save')}
        </Button>
        <Button onClick={onDone}>{t('emblem.cancel')}</Button>
      </Row>
      <RefusalNotice command={command} />
    </>
  );
}

function Drop() {
  const { t } = useTranslation('paper');
  const command = useCommand();
  const toast = useToast();
  const drop = () => void command.run({ do: 'setEmblem', emblem: null }, () => toast(t('emblem.dropped')));
  return (
    <>
      <Button disabled={command.busy} onClick={drop}>
        {t('emblem.drop')}
      </Button>
      <RefusalNotice command={command} />
    </>
  );
}
