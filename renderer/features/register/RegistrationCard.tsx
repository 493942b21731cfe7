import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '#shared/journal/ids.ts';
import { matters } from '#shared/law/types.ts';
import { useLookAlikes, useOffice, useToday } from '../../app/hooks.ts';
import { FutureNotice } from '../../legal/FutureNotice.tsx';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Form } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { CaseLink, LookAlikes } from '../../intake/LookAlikes.tsx';
import { CardButtons } from './CardButtons.tsx';
import { hasApplicant, sourceKinds } from './entry.ts';
import { LiveTerms } from './LiveTerms.tsx';
import { OpeningFields } from './OpeningFields.tsx';
import { PartyFields } from './PartyFields.tsx';
import { PasteCard } from './PasteCard.tsx';
import { Scans } from './Scans.tsx';
import { useRegistration } from './use-registration.ts';
import { UnreadLines } from './UnreadLines.tsx';
import styles from './register.module.css';

/** One matter, typed top to bottom by keyboard or pasted, its term counted while it is typed. */
export function RegistrationCard({ parent: parentId }: { parent: SubjectId | undefined }) {
  const { t } = useTranslation('register');
  const { matterName } = useLawTexts();
  const today = useToday();
  const { cases } = useOffice();
  const parent = parentId === undefined ? undefined : cases.get(parentId);
  const { entry, change, startAnew, faults, unread, ...card } = useRegistration(parent);
  const { command, opening } = card;
  const rests = command.busy || card.scans.course.taking !== null;
  const alike = useLookAlikes(entry);
  const number = useRef<HTMLInputElement>(null);
  useEffect(() => {
    number.current?.focus();
  }, []);
  return (
    <div className={styles.columns}>
      <Form onSubmit={() => void card.register()} aria-label={t('title')}>
        <Panel title={t('card')} aside={<PasteCard onPaste={card.fill} />}>
          <Stack>
            <UnreadLines lines={unread} />
            {parent && (
              <p>
                {t('on')} <CaseLink about={parent} />
              </p>
            )}
            <div className={styles.pair}>
              <SelectField
                label={t('matter')}
                value={entry.matter}
                choices={matters.map((matter) => ({ value: matter, label: matterName(matter) }))}
                onValueChange={(matter) => startAnew(matter, { title: entry.title })}
              />
              <TextField
                label={t('number')}
                value={entry.number}
                onValueChange={(text) => change({ number: text })}
                inputRef={number}
                error={faults.includes('number') ? t('fault.number') : undefined}
                optional={entry.source === 'e-otinish' ? undefined : true}
              />
            </div>
            <SegmentsField
              label={t('source')}
              value={entry.source}
              choices={sourceKinds.map((kind) => ({ value: kind, label: t(`sources.${kind}`) }))}
              onValueChange={(source) => change({ source })}
            />
            {opening !== undefined && (
              <OpeningFields
                {...{ entry, opening, today }}
                faulty={faults.includes('fact')}
                onChange={change}
              />
            )}
            <FutureNotice facts={card.facts} />
            <TextField
              label={t('caseTitle')}
              hint={t('caseTitleHint')}
              value={entry.title}
              onValueChange={(text) => change({ title: text })}
              error={faults.includes('title') ? t('fault.title') : undefined}
              maxLength={300}
            />
            {hasApplicant(entry.matter) && (
              <TextArea
                label={t('text')}
                value={entry.text}
                onValueChange={(text) => change({ text })}
                rows={2}
                maxLength={20_000}
                optional
              />
            )}
            <PartyFields entry={entry} faults={faults} onChange={change} />
            <Scans {...card.scans} />
            <RefusalNotice command={command} />
            <CardButtons {...{ rests, matter: entry.matter, register: card.register, clear: card.clear }} />
          </Stack>
        </Panel>
      </Form>
      <Stack>
        <LookAlikes found={alike} />
        <LiveTerms matter={entry.matter} facts={card.facts} />
      </Stack>
    </div>
  );
}
