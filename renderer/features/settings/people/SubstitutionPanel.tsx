import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLeading } from '#shared/cases/people.ts';
import type { UserId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useCommand, useOffice, useToday, useUser } from '../../../app/hooks.ts';
import { RefusalNotice } from '../../../legal/RefusalNotice.tsx';
import { BilingualField } from '../../../ui/BilingualField.tsx';
import { Button } from '../../../ui/Button.tsx';
import { dateText } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Columns, Row, Stack } from '../../../ui/Layout.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import { usePeopleChoices, usePersonName } from './use-people.ts';

/** Who stands in for whom, from which day to which. */
export function SubstitutionPanel() {
  const { t } = useTranslation('settings');
  const { substitutions, users } = useOffice();
  const you = useUser();
  const nameOf = usePersonName();
  const command = useCommand();
  const language = useLanguage();
  return (
    <Panel title={t('substitution.title')}>
      <Stack>
        {substitutions.size === 0 && <p>{t('substitution.none')}</p>}
        {[...substitutions.values()].map(({ absent, substitute, from, to, post }) => (
          <Row key={absent} spread="between">
            <span>
              {nameOf(users.get(absent))} → {nameOf(users.get(substitute))}, {dateText(from)}–{dateText(to)}
              {post && `, ${post[language]}`}
            </span>
            {(isLeading(you) || you.id === absent) && (
              <Button
                look="link"
                aria-label={t('substitution.endOf', { name: nameOf(users.get(absent)) })}
                onClick={() => void command.run({ do: 'endSubstitution', absent }, () => undefined)}
              >
                {t('substitution.end')}
              </Button>
            )}
          </Row>
        ))}
        <RefusalNotice command={command} />
        {isLeading(you) && <Appoint />}
      </Stack>
    </Panel>
  );
}

/** A post is written on as many lines as the form has room for, and stands on paper as it fits there. */
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function Appoint() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const toast = useToast();
  const command = useCommand();
  const choices = usePeopleChoices();
  const [absent, setAbsent] = useState<UserId | null>(null);
  const [substitute, setSubstitute] = useState<UserId | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [post, setPost] = useState({ kk: '', ru: '' });
  const isWhole = (post.kk.trim() === '') === (post.ru.trim() === '');
  const isComplete = absent !== null && substitute !== null && from !== null && to !== null && isWhole;
  const appoint = () => {
    if (!isComplete) return;
    const typed = { kk: onOneLine(post.kk), ru: onOneLine(post.ru) };
    const given = { absent, substitute, from, to, ...(typed.kk + typed.ru !== '' && { post: typed }) };
    void command.run({ do: 'appointSubstitute', ...given }, () => {
      toast(t('substitution.appointed'));
      setPost({ kk: '', ru: '' });
      setAbsent(null);
      setSubstitute(null);
    });
  };
  return (
    <Form onSubmit={appoint} aria-label={t('substitution.appoint')}>
      <Stack>
        <Columns>
          <SelectField
            label={t('substitution.absent')}
            value={absent}
            choices={choices}
            onValueChange={setAbsent}
          />
          <SelectField
            label={t('substitution.substitute')}
            value={substitute}
            choices={choices.filter(({ value }) => value !== absent)}
            onValueChange={setSubstitute}
          />
          <DateField label={t('substitution.from')} value={from} onValueChange={setFrom} today={today} />
          <DateField label={t('substitution.to')} value={to} onValueChange={setTo} today={today} />
        </Columns>
        <BilingualField
          label={t('substitution.post')}
          hint={t('substitution.postHint')}
          value={post}
          onValueChange={setPost}
          rows={2}
          optional
        />
        <RefusalNotice command={command} />
        <Row>
          <Button type="submit" disabled={command.busy || !isComplete}>
            {t('substitution.appoint')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
