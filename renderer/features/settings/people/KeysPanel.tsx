import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invariant } from '#shared/kernel/invariant.ts';
import { isLeading } from '#shared/cases/people.ts';
import { useDesk, useUser } from '../../../app/hooks.ts';
import type { RecoveryHalves } from '../../../session/recovery-key.ts';
import { Button } from '../../../ui/Button.tsx';
import { Row, Stack } from '../../../ui/Layout.tsx';
import { NewPassphraseFields, useNewPassphrase } from '../../../ui/NewPassphrase.tsx';
import { Details, Panel } from '../../../ui/Panel.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { useHolders } from './use-people.ts';

type Doing = 'own' | 'paper' | 'rotate';

/** What opens this workstation. Everybody changes their own passphrase; paper and data key are for those who lead. */
export function KeysPanel() {
  const { t } = useTranslation('settings');
  const { session } = useDesk();
  const holders = useHolders();
  const [doing, setDoing] = useState<Doing | null>(null);
  const permitted: readonly Doing[] = isLeading(useUser()) ? ['own', 'paper', 'rotate'] : ['own'];
  const onClose = () => setDoing(null);
  return (
    <Panel title={t('keys.title')}>
      <Stack>
        <Details
          rows={[
            { name: t('keys.holders'), value: holders.length },
            { name: t('keys.generation'), value: session.generation() },
          ]}
        />
        <Row>
          {permitted.map((each) => (
            <Button key={each} onClick={() => setDoing(each)}>
              {t(`keys.${each}`)}
            </Button>
          ))}
        </Row>
      </Stack>
      {doing === 'own' && <OwnDialog onClose={onClose} />}
      {doing === 'paper' && <NewPaperDialog onClose={onClose} />}
      {doing === 'rotate' && <RotateDialog onClose={onClose} />}
    </Panel>
  );
}

function OwnDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { session, user } = useDesk();
  const toast = useToast();
  const secret = useNewPassphrase();
  const change = async (passphrase: string) => {
    const chosen = secret.check();
    if (chosen === undefined) return null;
    const you = session.holders().find((holder) => holder.user === user);
    invariant(you, 'who sits here opens this workstation');
    const proof = { by: { user, passphrase } };
    const changed = await session.admit(proof, { user, name: you.name, passphrase: chosen });
    if (!changed.ok) return changed.problem;
    toast(t('keys.changed'));
    onClose();
    return null;
  };
  return (
    <ProofDialog title={t('keys.own')} confirm={t('keys.confirm')} onClose={onClose} onProven={change}>
      <NewPassphraseFields secret={secret} />
    </ProofDialog>
  );
}

function NewPaperDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { session, user } = useDesk();
  const [halves, setHalves] = useState<RecoveryHalves | null>(null);
  if (halves)
    return (
      <PaperDialog
        title={t('keys.paper')}
        note={t('keys.paperNote')}
        lines={halves.map((text, at) => ({ name: t('keys.half', { number: at + 1 }), text }))}
        onWritten={onClose}
      />
    );
  return (
    <ProofDialog
      title={t('keys.paper')}
      lead={t('keys.paperLead')}
      confirm={t('keys.paperMake')}
      onClose={onClose}
      onProven={async (passphrase) => {
        const renewed = await session.renewPaper({ by: { user, passphrase } });
        if (!renewed.ok) return renewed.problem;
        setHalves(renewed.value.recovery);
        return null;
      }}
    />
  );
}

function RotateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { session, user, reopen } = useDesk();
  const toast = useToast();
  return (
    <ProofDialog
      title={t('keys.rotate')}
      lead={t('keys.rotateLead')}
      confirm={t('keys.confirm')}
      onClose={onClose}
      onProven={async (passphrase) => {
        const rotated = await session.rotate({ by: { user, passphrase } });
        if (!rotated.ok) return rotated.problem;
        toast(t('keys.rotated'));
        return reopen(rotated.value);
      }}
    />
  );
}
