import { useTranslation } from 'react-i18next';
import { mayChangeLaw } from '#shared/cases/law-deciders.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useUser } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Details } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './law.module.css';
import type { LookedInto } from './look-into-pack.ts';
import { MovedTerms } from './MovedTerms.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { usePack, type PackSource } from './use-packs.ts';

interface Props {
  source: PackSource;
  /** What it is called here: the name of its file, or who has sent it. */
  name: string;
  onClose: () => void;
}

/** What a pack changes, whether its examples come out, which open terms it moves; then the decision. */
export function PackDialog({ source, name, onClose }: Props) {
  const looked = usePack(source);
  if (looked?.kind === 'stranger') return <StrangerDialog looked={looked} onClose={onClose} />;
  if (looked?.kind === 'ready') return <ReadyDialog {...{ name, looked, onClose }} />;
  return <ClosedDialog {...{ name, onClose }} problem={looked?.problem ?? null} />;
}

type Of<Kind extends LookedInto['kind']> = Extract<LookedInto, { kind: Kind }>;

function StrangerDialog({ looked, onClose }: { looked: Of<'stranger'>; onClose: () => void }) {
  const { t } = useTranslation('law-tab');
  const may = mayChangeLaw(useUser());
  return (
    <ReasonDialog
      title={t('stranger.title')}
      confirm={t('stranger.confirm')}
      command={may ? (reason) => ({ do: 'trustLawKey', card: looked.card, reason }) : null}
      done="stay"
      onClose={onClose}
    >
      <Stranger {...looked} />
      {!may && <p className={styles.quiet}>{t('whoMay')}</p>}
    </ReasonDialog>
  );
}

function ReadyDialog({ name, looked, onClose }: Omit<Props, 'source'> & { looked: Of<'ready'> }) {
  const { t } = useTranslation('law-tab');
  const may = mayChangeLaw(useUser());
  return (
    <ReasonDialog
      title={t('pack.title')}
      lead={name}
      width="wide"
      confirm={t('pack.activate')}
      command={may ? (reason) => ({ do: 'activatePack', signed: looked.signed, reason }) : null}
      onClose={onClose}
    >
      <PackContents {...looked} />
      {!may && <p className={styles.quiet}>{t('whoMay')}</p>}
    </ReasonDialog>
  );
}

function ClosedDialog({ name, problem, onClose }: Omit<Props, 'source'> & { problem: Problem | null }) {
  const { t } = useTranslation('law-tab');
  return (
    <ReasonDialog
      title={t('pack.title')}
      lead={name}
      confirm={t('pack.activate')}
      command={null}
      onClose={onClose}
    >
      {problem ? <ProblemNotice problem={problem} /> : <p>{t('pack.looking')}</p>}
    </ReasonDialog>
  );
}

function Stranger({ card, fingerprint }: Of<'stranger'>) {
  const { t } = useTranslation('law-tab');
  return (
    <>
      <Notice tone="warn">
        <p>{t('stranger.lead')}</p>
      </Notice>
      <Details
        rows={[
          { name: t('stranger.name'), value: card.name },
          { name: t('stranger.fingerprint'), value: <span className={styles.code}>{fingerprint}</span> },
        ]}
      />
    </>
  );
}

function PackContents({ judged: { pack }, moved }: Of<'ready'>) {
  const { t } = useTranslation('law-tab');
  const language = useLanguage();
  const years = Object.keys(pack.years ?? {}).join(', ');
  return (
    <>
      <Details
        rows={[
          { name: t('pack.order'), value: pack.order[language] },
          { name: t('pack.issuedOn'), value: dateText(pack.issuedOn as PlainDate) },
          ...(years === '' ? [] : [{ name: t('pack.years'), value: years }]),
          ...(pack.tables ? [{ name: t('pack.tables'), value: t('pack.wholeLaw') }] : []),
          { name: t('pack.examples'), value: t('pack.proved', { examples: pack.examples.length }) },
        ]}
      />
      <MovedTerms moved={moved} />
    </>
  );
}
