import type { ReactNode } from 'react';
import type { Problem } from '#shared/kernel/result.ts';
import type { Session } from '../accounts.ts';
import { languages, type Texts } from '../texts.ts';

/** What every page is drawn with. */
export interface View {
  readonly texts: Texts;
  readonly session?: Session | undefined;
  /** Path of the page that is shown: the menu marks it and the language switch stays on it. */
  readonly path: string;
}

const sections = [
  ['districts', '/oblast'],
  ['cases', '/oblast/cases'],
  ['registrations', '/oblast/registrations'],
  ['devices', '/oblast/devices'],
  ['statistics', '/oblast/statistics'],
] as const;

interface Props {
  view: View;
  title: string;
  /** Why the last act was refused; what was typed stands in the form again. */
  problem?: Problem | undefined;
  children: ReactNode;
}

/** One page of the oblast: plain HTML, no script. */
export function Shell({ view, title, problem, children }: Props) {
  const { texts, session, path } = view;
  const { t, language } = texts;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('titleOf', { title })}</title>
        <link rel="stylesheet" href="/oblast/style.css" />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <header className="bar">
          <span className="product">{t('product')}</span>
          {session && (
            <nav aria-label={t('sections')}>
              {sections.map(([name, href]) => (
                <a key={name} href={href} aria-current={path === href ? 'page' : undefined}>
                  {t(`section.${name}`)}
                </a>
              ))}
            </nav>
          )}
          <span className="who">
            {languages.map((each) => (
              <a
                key={each}
                href={`${path}?lang=${each}`}
                lang={each}
                aria-current={each === language || undefined}
              >
                {t(`language.${each}`)}
              </a>
            ))}
            {session && <SignOut view={view} session={session} />}
          </span>
        </header>
        <main id="main">
          <h1>{title}</h1>
          {problem && (
            <p className="problem" role="alert">
              {texts.problemText(problem)}
            </p>
          )}
          {children}
        </main>
      </body>
    </html>
  );
}

function SignOut({ view, session }: { view: View; session: Session }) {
  const { t, language } = view.texts;
  const { name, post } = session.account;
  return (
    <Form view={view} action="/oblast/sign-out">
      <span>
        {post[language]} · {name}
      </span>
      <button type="submit">{t('signOut')}</button>
    </Form>
  );
}

/** A form that only this session can send. */
export function Form({ view, action, children }: { view: View; action: string; children: ReactNode }) {
  return (
    <form method="post" action={action} autoComplete="off">
      {view.session && <input type="hidden" name="formToken" value={view.session.formToken} />}
      {children}
    </form>
  );
}

interface FieldProps {
  label: string;
  name: string;
  type?: 'text' | 'password' | 'date' | 'number' | 'search';
  value?: string | number | undefined;
  required?: boolean;
}

export function Field({ label, name, type = 'text', value, required = true }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value} required={required} maxLength={1_000} />
    </label>
  );
}

export function Area({ label, name }: { label: string; name: string }) {
  return (
    <label className="wide">
      <span>{label}</span>
      <textarea name={name} rows={3} required maxLength={20_000} />
    </label>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value?: string | undefined;
  choices: readonly { readonly value: string; readonly label: string }[];
}

export function Choice({ label, name, value, choices }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
