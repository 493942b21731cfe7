import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useState } from 'react';
import type { User } from '#shared/cases/case.ts';
import type { Language } from '#shared/documents/language.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk, useSettings } from '../../app/hooks.ts';
import { useAttach } from '../../attachments/use-attach.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import { paperFileName, paperPdf } from '../../paper/print-papers.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import type { DeskPaper } from './desk-paper.ts';
import { readyForSeal, type ActReview } from '#shared/acts/review-act.ts';

interface Unsigned {
  readonly paper: DeskPaper;
  readonly review: ActReview;
  readonly signer: User;
}

/** Surnames as they stand under a paper: the last word of the name in each language. */
const surnamesOf = ({ name }: User): string[] =>
  Object.values(name).flatMap((written) => written.trim().split(/\s+/).at(-1) ?? []);

/** Has one paper signed electronically, keeps the signature as a file of the case, and records it. */
export function useSignature({ paper, review, signer }: Unsigned) {
  const { ask } = useDesk();
  const sheet = useSheet();
  const { save } = useSettings();
  const command = useCommand();
  const { attach, problem: attachProblem } = useAttach(paper.case);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const make = async (language: Language, done: () => void): Promise<Problem | null> => {
    const ready = readyForSeal(review);
    if (!ready.ok) return ready.problem;
    const model = review.papers[language];
    const pdf = await paperPdf(ask, model, sheet.paper);
    if (!pdf.ok) return pdf.problem;
    const asked = { content: pdf.value, language, surnames: surnamesOf(signer) };
    const signed = await ask('signature.sign', asked);
    if (!signed.ok) return signed.problem;
    const { cms, signer: certificate, check, digest } = signed.value;
    const file = new File([fromBase64(cms)], paperFileName(model, 'cms'));
    const attachment = await attach(file, paper.printedAs.kind === 'act' ? 'signed-act' : 'other');
    if (attachment === undefined) return null;
    const about = { case: paper.case.id, paper: paper.printedAs, language, signer: signer.id };
    const hash = bytesToHex(sha256(fromBase64(pdf.value)));
    const entry = { ...about, sha256: hash, attachment, certificate, check, digest };
    await command.run({ do: 'recordSignature', ...entry }, done);
    return null;
  };
  const sign = async (language: Language, done: () => void) => {
    setBusy(true);
    setProblem(await make(language, done));
    setBusy(false);
  };
  /** A person has compared the certificate of the program that answers on this PC. */
  const trust = async (fingerprint: string) => {
    const saved = await save({ signatureProgram: fingerprint });
    setProblem(saved.ok ? null : saved.problem);
  };
  return { sign, trust, busy, problem: problem ?? attachProblem, command };
}
