import { FolderPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFacts } from '#shared/acts/act-facts.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useGo, useOffice, useUser } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { signerOf } from '#shared/cases/paper-frame.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import type { DeskPaper } from './desk-paper.ts';

interface Props {
  paper: DeskPaper;
  opens: NonNullable<DeskPaper['opens']>;
  fields: ActFields;
}

/** The case that an issued act opens, e.g. the inspection that its resolution appoints: the way to it, or to open it. */
export function OpenedCase({ paper: { case: given, definition }, opens, fields }: Props) {
  const { t } = useTranslation('act-screens');
  const { matterName } = useLawTexts();
  const go = useGo();
  const state = useOffice();
  const author = useUser();
  const command = useCommand();
  const found = [...state.cases.values()].find(
    ({ parent, matter }) => parent === given.id && matter === opens.matter,
  );
  const open = () => {
    if (!given.issued) return;
    const by = signerOf(given, state, author).role;
    const { parties, source, title } = given;
    const opening = {
      ...{ case: SubjectId.parse(crypto.randomUUID()), matter: opens.matter, title, parties, source },
      ...{ parent: given.id, facts: readFacts(definition, fields, opens.facts, { on: given.issued.on, by }) },
    };
    void command.run({ do: 'openCase', ...opening }, () => go({ screen: 'case', caseId: opening.case }));
  };
  return (
    <Panel title={matterName(opens.matter)}>
      {found ? (
        <Button look="link" onClick={() => go({ screen: 'case', caseId: found.id })}>
          {found.title}
        </Button>
      ) : (
        <Button icon={FolderPlus} disabled={command.busy} onClick={open}>
          {t('next.openCase')}
        </Button>
      )}
      <RefusalNotice command={command} />
    </Panel>
  );
}
