import { FolderPlus, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { linkedCases, type LinkedCase } from '#shared/cases/linked-cases.ts';
import { useGo, useOffice } from '../../../app/hooks.ts';
import { CaseLink } from '../../../intake/LookAlikes.tsx';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { WithdrawButton } from '../../../legal/WithdrawButton.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { Row } from '../../../ui/Layout.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import styles from './links.module.css';
import { useLinkKeys } from './use-link-keys.ts';

/** What a case grew from, what grew from it, and what people linked with it; each opens by the digit it bears. */
export function LinkedCases({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const go = useGo();
  const [isAsking, setAsking] = useState(false);
  const linked = linkedCases(about, useOffice());
  useLinkKeys(linked.map((each) => each.case.id));
  return (
    <Panel
      title={t('links.title')}
      padding="flush"
      aside={
        <Row>
          <IconButton
            icon={FolderPlus}
            label={t('links.register')}
            onClick={() => go({ screen: 'register', parent: about.id })}
          />
          <IconButton icon={Link2} label={t('links.add')} onClick={() => setAsking(true)} />
        </Row>
      }
    >
      {linked.length === 0 ? (
        <p className={styles.none}>{t('links.none')}</p>
      ) : (
        <ol className={styles.links} aria-label={t('links.title')}>
          {linked.map((each, at) => (
            <LinkLine key={each.case.id} about={about} linked={each} digit={at + 1} />
          ))}
        </ol>
      )}
      {isAsking && <LinkDialog about={about} linked={linked} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

interface LineProps {
  about: Case;
  linked: LinkedCase;
  digit: number;
}

function LinkLine({ about, linked: { case: other, relation }, digit }: LineProps) {
  const { t } = useTranslation('case-page');
  const { matterName } = useLawTexts();
  return (
    <li className={styles.link}>
      {digit <= 9 && <Keys caps={[String(digit)]} />}
      <span className={styles.words}>
        <CaseLink about={other} />
        <span className={styles.quiet}>
          {[matterName(other.matter), t(`links.relation.${relation}`)].join(' · ')}
        </span>
      </span>
      {relation === 'beside' && (
        <WithdrawButton
          name={other.title}
          texts={{
            label: t('links.remove', { title: other.title }),
            title: t('links.removeTitle'),
            reason: t('links.removeReason'),
            hint: t('links.removeHint'),
            confirm: t('links.removeConfirm'),
          }}
          commandFor={(reason) => ({ do: 'unlinkCases', case: about.id, to: other.id, reason })}
        />
      )}
    </li>
  );
}
