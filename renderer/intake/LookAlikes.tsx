import { useTranslation } from 'react-i18next';
import type { LookAlike } from '#shared/cases/intake/look-alikes.ts';
import { useGo } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { dateText } from '../ui/date-text.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './intake.module.css';

/** So many are named; an author of more is better looked for in the list. */
const named = 5;
const kinships = ['same-number', 'repeated', 'same-author'] as const;

/** The cases that a card looks like, with the way to each: registered already, the same matter again, the same author. */
export function LookAlikes({ found }: { found: readonly LookAlike[] }) {
  const { t } = useTranslation('intake');
  return kinships.map((kinship) => {
    const like = found.filter((each) => each.kinship === kinship);
    if (like.length === 0) return null;
    return (
      <Notice
        key={kinship}
        tone={kinship === 'same-author' ? 'info' : 'warn'}
        title={t(`likeness.${kinship}`)}
      >
        <ul className={styles.alike}>
          {like.slice(0, named).map((each) => (
            <li key={each.found.id}>
              <CaseLink about={each.found} />
            </li>
          ))}
        </ul>
        {like.length > named && <p>{t('likeness.more', { count: like.length - named })}</p>}
      </Notice>
    );
  });
}

export function CaseLink({ about }: { about: LookAlike['found'] }) {
  const go = useGo();
  const { title, source, id } = about;
  return (
    <>
      <Button look="link" onClick={() => go({ screen: 'case', caseId: id })}>
        {title}
      </Button>{' '}
      <span className={styles.quiet}>
        {[source.number, dateText(about.registered)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
