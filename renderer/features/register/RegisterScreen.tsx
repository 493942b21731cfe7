import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubjectId } from '#shared/journal/ids.ts';
import { matters, type Matter } from '#shared/law/types.ts';
import { useCommand, useDesk, useGo, useKept, useToday, useUser } from '../../app/hooks.ts';
import { fieldsOf, initialValues } from '../../legal/fact-form.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Form } from '../../ui/Form.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { cardFacts, Entry, entryFaults, isOwnAct, openingOf, sourceKinds, toOpenCase } from './entry.ts';
import type { EntryFault } from './entry.ts';
import { LiveTerms } from './LiveTerms.tsx';
import { OpeningFields } from './OpeningFields.tsx';
import { PartyFields } from './PartyFields.tsx';
import styles from './register.module.css';

/** Something new comes before the desk: typed top to bottom by keyboard, its term counted while it is typed. */
export function RegisterScreen() {
  const { t } = useTranslation('register');
  const { matterName } = useLawTexts();
  const { loadedLaw } = useDesk();
  const today = useToday();
  const user = useUser();
  const go = useGo();
  const toast = useToast();
  const command = useCommand();
  const card = useKept('registration card', Entry, () => newEntry('appeal'));
  const { value: entry, change: setEntry } = card;
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);

  const number = useRef<HTMLInputElement>(null);
  useEffect(() => {
    number.current?.focus();
  }, []);

  function newEntry(matter: Matter): Entry {
    const opening = openingOf(matter, loadedLaw.tables.openings);
    const fields = opening === undefined ? [] : fieldsOf(matter, opening);
    return { ...blankEntry(matter), values: initialValues(fields, { today, role: user.role }) };
  }
  const opening = openingOf(entry.matter, loadedLaw.tables.openings);
  const facts = cardFacts(entry, loadedLaw.tables.openings, today);
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part });

  const register = async () => {
    const found = entryFaults(entry, opening);
    setFaults(found);
    if (found.length > 0) return;
    const id = SubjectId.parse(crypto.randomUUID());
    await command.run({ do: 'openCase', ...toOpenCase(entry, id, facts) }, () => {
      card.forget();
      toast(t('done'));
      go({ screen: 'case', caseId: id });
    });
  };
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <div className={styles.columns}>
        <Form onSubmit={() => void register()} aria-label={t('title')}>
          <Panel title={t('card')}>
            <Stack>
              <div className={styles.pair}>
                <SelectField
                  label={t('matter')}
                  value={entry.matter}
                  choices={matters.map((matter) => ({ value: matter, label: matterName(matter) }))}
                  onValueChange={(matter) => setEntry({ ...newEntry(matter), title: entry.title })}
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
              <TextField
                label={t('caseTitle')}
                hint={t('caseTitleHint')}
                value={entry.title}
                onValueChange={(text) => change({ title: text })}
                error={faults.includes('title') ? t('fault.title') : undefined}
                maxLength={300}
              />
              <PartyFields entry={entry} faults={faults} onChange={change} />
              {command.refusal && (
                <RefusalNotice
                  refusal={command.refusal}
                  role={user.role}
                  busy={command.busy}
                  onOverride={(reason) => void command.override(reason)}
                />
              )}
              <Row>
                <Button look="primary" type="submit" disabled={command.busy}>
                  {isOwnAct(entry.matter) ? t('openAct') : t('register')}
                </Button>
                <Button
                  look="quiet"
                  onClick={() => {
                    setEntry(newEntry('appeal'));
                    setFaults([]);
                    card.forget();
                  }}
                >
                  {t('clear')}
                </Button>
              </Row>
            </Stack>
          </Panel>
        </Form>
        <LiveTerms matter={entry.matter} facts={facts} />
      </div>
    </Page>
  );
}

function blankEntry(matter: Matter): Entry {
  const source = isOwnAct(matter) ? 'own-initiative' : 'e-otinish';
  const nobody = { applicant: '', iin: '', address: '', body: { kk: '', ru: '' } };
  return { matter, source, number: '', title: '', ...nobody, values: {}, registeredOn: null };
}
