import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Form } from '../../ui/Form.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Door } from './Door.tsx';
import styles from './unlock.module.css';

interface Props {
  corner: ReactNode;
  onEnrol: (code: string) => Promise<Result<unknown>>;
  onBundle: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<unknown>>;
  onLock: () => void;
  /** How to ask the region by stick. */
  stick: ReactNode;
}

/** A workstation that was taken in while the line broke: the office itself has yet to arrive, by wire or by stick. */
export function WaitingRoom({ corner, onEnrol, onBundle, onLock, stick }: Props) {
  const { t } = useTranslation(['unlock', 'app']);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = async (work: Promise<Result<unknown>>) => {
    setBusy(true);
    const done = await work;
    setBusy(false);
    setProblem(done.ok ? null : done.problem);
  };
  return (
    <Door title={t('waiting.title')} lead={t('waiting.lead')} corner={corner}>
      <Form onSubmit={() => code.trim() !== '' && void settle(onEnrol(code.trim()))}>
        <Stack>
          {problem && <ProblemNotice problem={problem} />}
          <TextField label={t('join.code')} value={code} onValueChange={setCode} />
          <Row>
            <Button look="primary" type="submit" disabled={busy || code.trim() === ''}>
              {t('waiting.enrol')}
            </Button>
            <FileButton
              label={t('waiting.bundle')}
              accept=".pdesk"
              onFile={(file) =>
                void file.arrayBuffer().then((bytes) => settle(onBundle(new Uint8Array(bytes))))
              }
            />
          </Row>
        </Stack>
      </Form>
      <section className={styles.part}>
        <h2>{t('waiting.byStick')}</h2>
        {stick}
      </section>
      <div>
        <Button onClick={onLock}>{t('app:header.lock')}</Button>
      </div>
    </Door>
  );
}
