import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { composeCalculationSheet } from '#shared/cases/calculation-sheet.ts';
import type { Case } from '#shared/cases/case.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { languages, type Language } from '#shared/documents/language.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { Term } from '#shared/law/types.ts';
import { useCommand, useDesk, useFoundedOffice, usePlaces, useToday, useUser } from '../../app/hooks.ts';
import { MediumField } from '../../paper/MediumField.tsx';
import { PlaceField } from '../../paper/PlaceField.tsx';
import {
  paperMedia,
  printPapers,
  toPrints,
  type PaperMedium,
  type PrintedPaper,
} from '../../paper/print-papers.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { WrittenFiles } from '../../paper/WrittenFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

interface Props {
  about: Case;
  term: Term;
  onClose: () => void;
}

const choices = ['both', ...languages] as const;
type Choice = (typeof choices)[number];

/** The calculation sheet of a term to PDF, in one language or in both, to a place the user chooses. */
export function SheetDialog({ about, term, onClose }: Props) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { termName } = useLawTexts();
  const { busy, problem, command, written, print } = usePrintSheet({ about, term });
  const places = usePlaces();
  const [chosenPlace, setPlace] = useState<string | null>(null);
  const [language, setLanguage] = useState<Choice>('both');
  const [medium, setMedium] = useState<PaperMedium>('pdf');
  const place = chosenPlace ?? places.places[0]?.token ?? null;
  const rests = busy || place === null;
  return (
    <Dialog
      open
      title={t('sheet.title')}
      description={termName(term.spec)}
      onClose={onClose}
      onSubmit={() => !rests && void print(language === 'both' ? languages : [language], { place, medium })}
      actions={
        <>
          <Button onClick={onClose}>{t(written.length > 0 ? 'ui:dialog.close' : 'ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={rests}>
            {busy ? t('sheet.working') : t('sheet.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('sheet.lead')}</p>
      <MediumField media={paperMedia} value={medium} onValueChange={setMedium} />
      <Columns>
        <PlaceField {...{ places, place }} onPlaceChange={setPlace} />
        <SelectField
          label={t('sheet.language')}
          value={language}
          choices={choices.map((value) => ({ value, label: t(`sheet.languages.${value}`) }))}
          onValueChange={setLanguage}
        />
      </Columns>
      <WrittenFiles title={t('sheet.done')} papers={written} />
      {problem && <ProblemNotice problem={problem} />}
      {command.refusal && !isLegalRefusal(command.refusal) && <ProblemNotice problem={command.refusal} />}
    </Dialog>
  );
}

function usePrintSheet({ about, term }: Pick<Props, 'about' | 'term'>) {
  const { ask, loadedLaw } = useDesk();
  const { name: office } = useFoundedOffice();
  const signer = useUser();
  const today = useToday();
  const { paper } = useSheet();
  const command = useCommand();
  const named = { title: about.title, number: about.issued?.number ?? about.source.number, office };
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<readonly PrintedPaper[]>([]);

  const print = async (chosen: readonly Language[], to: { place: string; medium: PaperMedium }) => {
    setBusy(true);
    const sheets = chosen.map((language) =>
      composeCalculationSheet({ term, case: named, signer, law: loadedLaw, language, today }),
    );
    const printed = await printPapers(ask, sheets, { ...to, paper });
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    setWritten([]);
    if (!printed.ok) return;
    const prints = toPrints(printed.value, { kind: 'calculation-sheet', id: term.spec }, 1);
    void command.run({ do: 'recordPrints', case: about.id, prints }, () => setWritten(printed.value));
  };
  return { busy: busy || command.busy, problem, command, written, print };
}
