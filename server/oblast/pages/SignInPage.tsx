import type { Problem } from '#shared/kernel/result.ts';
import { Field, Form, Shell, type View } from './Shell.tsx';

export function SignInPage({ view, problem }: { view: View; problem?: Problem | undefined }) {
  const { t } = view.texts;
  return (
    <Shell view={view} title={t('signIn.title')} problem={problem}>
      <div className="panel narrow">
        <Form view={view} action="/oblast/sign-in">
          <Field label={t('signIn.login')} name="login" />
          <Field label={t('signIn.passphrase')} name="passphrase" type="password" />
          <button type="submit">{t('signIn.submit')}</button>
        </Form>
        <p className="quiet">{t('signIn.help')}</p>
      </div>
    </Shell>
  );
}
