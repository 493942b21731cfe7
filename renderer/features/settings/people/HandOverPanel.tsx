import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOf, colleagues, isLeading } from '#shared/cases/people.ts';
import type { SubjectId, UserId } from '#shared/journal/ids.ts';
import { useCommand, useOffice, useUser } from '../../../app/hooks.ts';
import { RefusalNotice } from '../../../legal/RefusalNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChecksField } from '../../../ui/ChoiceFields.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Columns, Row, Stack } from '../../../ui/Layout.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { usePeopleChoices, usePersonName } from './use-people.ts';

/** One case, several, or all of somebody's go on in other hands. Those who have left stay to be chosen while they hold any. */
export function HandOverPanel() {
  const { t } = useTranslation('settings');
  const office = useOffice();
  const you = useUser();
  const nameOf = usePersonName();
  const toast = useToast();
  const command = useCommand();
  const [from, setFrom] = useState<UserId>(you.id);
  const [kept, setKept] = useState<readonly SubjectId[]>([]);
  const [to, setTo] = useState<UserId | null>(null);
  const [reason, setReason] = useState('');
  const held = casesOf(office, from);
  const chosen = held.map(({ id }) => id).filter((id) => !kept.includes(id));
  const present = new Set(colleagues(office).map(({ id }) => id));
  const holders = isLeading(you)
    ? [...office.users.values()].filter(({ id }) => present.has(id) || casesOf(office, id).length > 0)
    : [you];
  const isComplete = to !== null && reason.trim() !== '' && chosen.length > 0;
  const handOver = () => {
    if (!isComplete) return;
    void command.run({ do: 'handOver', cases: chosen, to, reason: reason.trim() }, () => {
      toast(t('handOver.done'));
      setKept([]);
      setTo(null);
      setReason('');
    });
  };
  return (
    <Panel title={t('handOver.title')}>
      <Form onSubmit={handOver} aria-label={t('handOver.title')}>
        <Stack>
          <Columns>
            <SelectField
              label={t('handOver.from')}
              value={from}
              choices={holders.map((user) => ({ value: user.id, label: nameOf(user) }))}
              onValueChange={(user) => {
                setFrom(user);
                setKept([]);
              }}
            />
            <SelectField
              label={t('handOver.to')}
              value={to}
              choices={usePeopleChoices().filter(({ value }) => value !== from)}
              onValueChange={setTo}
            />
          </Columns>
          {held.length === 0 ? (
            <p>{t('handOver.none')}</p>
          ) : (
            <ChecksField
              label={t('handOver.cases')}
              choices={held.map(({ id, title }) => ({ value: id, label: title }))}
              values={chosen}
              onValuesChange={(values) =>
                setKept(held.map(({ id }) => id).filter((id) => !values.includes(id)))
              }
            />
          )}
          <TextField
            label={t('handOver.reason')}
            hint={t('handOver.reasonHint')}
            value={reason}
            onValueChange={setReason}
          />
          <RefusalNotice command={command} />
          <Row>
            <Button type="submit" disabled={command.busy || !isComplete}>
              {t('handOver.confirm')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Panel>
  );
}
