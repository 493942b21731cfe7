import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationExtension } from '#shared/envelope/enrolment.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { useDesk, useSyncStatus } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Form } from '../../ui/Form.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { CodeField } from './CodeField.tsx';
import { PlaceField } from './PlaceField.tsx';
import styles from './sync.module.css';
import { useChosenPlace } from './use-chosen-place.ts';

/** Joining the region without a line: its invitation comes in, a sealed request goes out, the answer is read as a bundle. */
export function StickJoin() {
  const { isRequestReady } = useSyncStatus();
  const [again, setAgain] = useState(false);
  return isRequestReady && !again ? (
    <RequestOut onAgain={() => setAgain(true)} />
  ) : (
    <InvitationIn onReady={() => setAgain(false)} />
  );
}

function InvitationIn({ onReady }: { onReady: () => void }) {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const isFilled = file !== null && code.trim() !== '';
  const submit = async () => {
    if (!isFilled) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const prepared = await sync.prepareRequest({ file: bytes, code: code.trim() });
    setProblem(prepared.ok ? null : prepared.problem);
    if (prepared.ok) onReady();
  };
  return (
    <Form onSubmit={() => void submit()} aria-label={t('byStick.title')}>
      <Stack>
        <p className={styles.quiet}>{t('byStick.lead')}</p>
        <Row>
          <FileButton label={t('byStick.choose')} accept={`.${invitationExtension}`} onFile={setFile} />
          <span>{file?.name ?? t('byStick.notChosen')}</span>
        </Row>
        <CodeField value={code} onValueChange={setCode} />
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <Button look="primary" type="submit" disabled={!isFilled}>
            {t('byStick.prepare')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function RequestOut({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const at = useChosenPlace();
  const { place } = at;
  const [written, setWritten] = useState<Result<string> | null>(null);
  const stop = at.problem ?? (written?.ok === false ? written.problem : null);
  const write = async () => {
    if (place !== null) setWritten(await sync.writeRequest(place));
  };
  return (
    <Stack>
      <p>{t('byStick.ready')}</p>
      <PlaceField at={at}>
        <Button
          look="primary"
          icon={HardDriveDownload}
          disabled={place === null}
          onClick={() => void write()}
        >
          {t('byStick.write')}
        </Button>
      </PlaceField>
      {stop && <ProblemNotice problem={stop} />}
      {written?.ok && (
        <Notice tone="good" title={t('byStick.written')} live>
          <p>{written.value}</p>
          <p>{t('byStick.next')}</p>
        </Notice>
      )}
      <Row>
        <Button look="link" onClick={at.reload}>
          {t('stick.again')}
        </Button>
        <Button look="link" onClick={onAgain}>
          {t('byStick.again')}
        </Button>
      </Row>
    </Stack>
  );
}
