import { useTranslation } from 'react-i18next';
import { useOffice } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { Details } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';

/** What is known of the paper's way, line by line; a paper of hand and seal until it is signed otherwise. */
export function ServiceHistory({ paper: { case: given, trail, service, printedAs } }: { paper: DeskPaper }) {
  const { t } = useTranslation('act-screens');
  const language = useLanguage();
  const { users } = useOffice();
  const { signings, proofs, returns } = service;
  const scans = given.attachments.filter(
    ({ act, withdrawn, mediaType }) =>
      act === printedAs.id && withdrawn === undefined && mediaType !== 'application/pkcs7-mime',
  );
  const outcome = given.facts.findLast(({ fact }) => fact.fact === 'considered')?.fact['outcome'];
  // A paper that came back is sent again: day by day, what is of one day as it is done.
  const travels = [
    ...trail.dispatches.map(({ on, channel, number }) => ({
      ...{ on, name: t('service.sent') },
      value: [dateText(on), t(`channel.${channel}`), number].filter(Boolean).join(' · '),
    })),
    ...returns.map(({ on, reason, note }) => ({
      ...{ on, name: t('service.returned') },
      value: [dateText(on), t(`returnReason.${reason}`), note].filter(Boolean).join(' · '),
    })),
    ...proofs.map(({ on, proof, number, receivedBy }) => ({
      ...{ on, name: t('service.proved') },
      value: [dateText(on), t(`proof.${proof}`), number, receivedBy].filter(Boolean).join(' · '),
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  const rows = [
    ...signings.map(({ language: of, signer, certificate, check }) => ({
      name: t('service.signed', { language: t(`progress.languages.${of}`) }),
      value: [
        users.get(signer)?.name[language] ?? certificate.name,
        certificate.serial,
        t(check === 'whole' ? 'sign.whole' : 'sign.content'),
      ].join(' · '),
    })),
    ...(signings.length === 0 ? [{ name: t('service.signature'), value: t('service.byHand') }] : []),
    ...scans.map(({ name }) => ({ name: t('service.scanned'), value: name })),
    ...travels,
    ...(typeof outcome === 'string' ? [{ name: t('service.outcome'), value: t(`outcome.${outcome}`) }] : []),
  ];
  return (
    <div className={styles.service}>
      <Details rows={rows} />
    </div>
  );
}
