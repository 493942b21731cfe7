import { FileText, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthEvidence } from '#shared/health/evidence.ts';
import type { HealthRow } from '#shared/health/findings.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useAppSelector, useAsk, useDesk, usePlaces } from '../../app/hooks.ts';
import { toBase64 } from '../../bridge/base64.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './health.module.css';
import { supportText } from './support-text.ts';

interface Props {
  evidence: HealthEvidence;
  rows: readonly HealthRow[];
}

/** The file for whoever helps: searched for words of the office, read on the screen, and only then written. */
export function SupportPanel({ evidence, rows }: Props) {
  const { t } = useTranslation('health');
  const { journal, session } = useDesk();
  const settings = useAppSelector((state) => state.settings);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = () => {
    const office = [journal.state(), session.holders(), settings];
    const made = supportText({ evidence, rows, office });
    setText(made.ok ? made.value : null);
    setProblem(made.ok ? null : made.problem);
  };
  return (
    <Panel title={t('support.title')}>
      <Stack>
        <p>{t('support.lead')}</p>
        <div>
          <Button icon={FileText} onClick={make}>
            {t('support.make')}
          </Button>
        </div>
        {problem && <ProblemNotice problem={problem} />}
        {text !== null && <Reading text={text} made={evidence.nowMs} />}
      </Stack>
    </Panel>
  );
}

function Reading({ text, made }: { text: string; made: number }) {
  const { t } = useTranslation('health');
  return (
    <>
      <Notice tone="good" live>
        <p>{t('support.checked')}</p>
      </Notice>
      <ScrollRegion className={styles.text} label={t('support.text')}>
        {text}
      </ScrollRegion>
      <Writing text={text} made={made} />
    </>
  );
}

function Writing({ text, made }: { text: string; made: number }) {
  const { t } = useTranslation('health');
  const ask = useAsk();
  const { places } = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = chosen ?? places[0]?.token ?? null;
  const write = async () => {
    if (place === null) return;
    const name = `prosecutor-desk-support-${new Date(made).toISOString().slice(0, 10)}.json`;
    const answer = await ask('files.write', {
      place,
      name,
      content: toBase64(new TextEncoder().encode(text)),
    });
    setWritten(answer.ok ? answer.value.shown : null);
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <>
      <div className={styles.place}>
        <SelectField
          label={t('support.place')}
          value={place}
          choices={places.map(({ token, label }) => ({ value: token, label }))}
          onValueChange={setChosen}
        />
      </div>
      <div>
        <Button look="primary" icon={Save} disabled={place === null} onClick={() => void write()}>
          {t('support.write')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {written !== null && (
        <Notice tone="good" title={t('support.written')} live>
          <p>{written}</p>
        </Notice>
      )}
    </>
  );
}
