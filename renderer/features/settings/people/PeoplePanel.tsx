import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import { colleagues, isLeading } from '#shared/cases/people.ts';
import { useOffice, useUser } from '../../../app/hooks.ts';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Badge, Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Table } from '../../../ui/Table.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from '../settings.module.css';
import { AccessDialog } from './AccessDialog.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import own from './people.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { useHolders, usePersonName } from './use-people.ts';

type Doing = { what: 'add' } | { what: 'edit' | 'give' | 'dismiss'; person: User };

/** The people of the office, who of them opens this workstation, and what those who lead may change of it. */
export function PeoplePanel() {
  const { t } = useTranslation('settings');
  const { roleName } = useLawTexts();
  const people = colleagues(useOffice());
  const you = useUser();
  const nameOf = usePersonName();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [left, setLeft] = useState<User | null>(null);
  const language = useLanguage();
  const mayLead = isLeading(you);
  return (
    <Panel
      title={t('people.title')}
      padding="flush"
      aside={mayLead && <Button onClick={() => setDoing({ what: 'add' })}>{t('people.add')}</Button>}
    >
      {left && (
        <Notice tone="warn" live>
          <p>{t('people.left', { name: nameOf(left) })}</p>
        </Notice>
      )}
      <Table columns={[t('people.name'), t('people.post'), t('people.role'), t('people.access')]}>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <span className={styles.person}>{nameOf(person)}</span>
              {person.id === you.id && <Badge tone="accent">{t('people.you')}</Badge>}
            </td>
            <td>
              {person.post[language]}
              <div className={styles.quiet}>{person.rank[language]}</div>
            </td>
            <td>{roleName(person.role)}</td>
            <td>
              <Access person={person} />
              {mayLead && <RowActions person={person} isYou={person.id === you.id} onDo={setDoing} />}
            </td>
          </tr>
        ))}
      </Table>
      {doing && <Doings doing={doing} onDo={setDoing} onLeft={setLeft} />}
    </Panel>
  );
}

function Access({ person }: { person: User }) {
  const { t } = useTranslation('settings');
  const holder = useHolders().find(({ user }) => user === person.id);
  if (!holder) return <Badge>{t('people.closed')}</Badge>;
  return holder.temporary ? (
    <Badge tone="warn">{t('people.temporary')}</Badge>
  ) : (
    <Badge tone="good">{t('people.opens')}</Badge>
  );
}

interface RowProps {
  person: User;
  isYou: boolean;
  onDo: (doing: Doing) => void;
}

function RowActions({ person, isYou, onDo }: RowProps) {
  const { t } = useTranslation('settings');
  const nameOf = usePersonName();
  const actions = isYou ? (['edit'] as const) : (['edit', 'give', 'dismiss'] as const);
  return (
    <div className={own.actions}>
      {actions.map((what) => (
        <Button
          key={what}
          look="link"
          aria-label={t(`people.${labels[what]}`, { name: nameOf(person) })}
          onClick={() => onDo({ what, person })}
        >
          {t(`people.${what}`)}
        </Button>
      ))}
    </div>
  );
}

const labels = { edit: 'editOf', give: 'giveTo', dismiss: 'dismissOf' } as const;

interface DoingsProps {
  doing: Doing;
  onDo: (doing: Doing | null) => void;
  onLeft: (person: User) => void;
}

function Doings({ doing, onDo, onLeft }: DoingsProps) {
  const { t } = useTranslation('settings');
  const name = usePersonName()('person' in doing ? doing.person : undefined);
  const onClose = () => onDo(null);
  switch (doing.what) {
    case 'add':
      return (
        <PersonDialog
          title={t('people.add')}
          onClose={onClose}
          onSaved={(person) => onDo({ what: 'give', person })}
        />
      );
    case 'edit':
      return (
        <PersonDialog
          person={doing.person}
          title={t('people.editOf', { name })}
          {...{ onClose }}
          onSaved={onClose}
        />
      );
    case 'give':
      return <AccessDialog person={doing.person} onClose={onClose} />;
    case 'dismiss':
      return (
        <DismissDialog
          person={doing.person}
          onClose={onClose}
          onDismissed={() => {
            onLeft(doing.person);
            onClose();
          }}
        />
      );
  }
}
