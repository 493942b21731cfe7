import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement as draw } from 'react';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { decideForRegion } from '#shared/cases/regional-deciders.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { writeRegional } from '../services/region-journal.ts';
import { loadDistricts, type District } from './districts.ts';
import { forms } from './forms.ts';
import { fieldsOf } from './guard.ts';
import { dayOf } from './law.ts';
import { CasePage } from './pages/CasePage.tsx';
import { DistrictPage } from './pages/DistrictPage.tsx';
import { powersOf } from './powers.ts';
import type { Oblast } from './routes.ts';
import { sendPage, viewOf } from './send-page.ts';

interface Where {
  readonly office: string;
  readonly case?: string;
}

type Asked = FastifyRequest<{ Params: Where }>;

/** The pages with forms, and what the forms do. A refused form shows its page again with the reason. */
export function actRoutes(app: FastifyInstance, oblast: Oblast): void {
  const onCase = '/oblast/cases/:office/:case';
  const onDistrict = '/oblast/districts/:office';
  for (const path of [onCase, onDistrict])
    app.get<{ Params: Where }>(path, (request, reply) => show(oblast, request, reply));
  const acts = {
    [`${onCase}/register`]: 'registerInspection',
    [`${onCase}/review`]: 'reviewAct',
    [`${onDistrict}/assign`]: 'giveAssignment',
    [`${onDistrict}/numbers`]: 'grantNumbers',
  } as const satisfies Record<string, keyof typeof forms>;
  for (const [path, act] of Object.entries(acts))
    app.post<{ Params: Where }>(path, async (request, reply) => {
      const problem = await perform(oblast, request, act);
      if (problem) return show(oblast, request, reply, problem);
      return reply.redirect(pathOf(request.params), 303);
    });
}

async function perform(
  { region, folds }: Oblast,
  request: Asked,
  act: keyof typeof forms,
): Promise<Problem | undefined> {
  const { oblastSession: session, params, body } = request;
  invariant(session, 'a form is sent by somebody who is signed in');
  const district = await findDistrict({ region, folds }, params.office);
  const read = forms[act].safeParse({ ...fieldsOf(body), ...params });
  if (!read.success)
    return { code: 'CASE_INPUT_MALFORMED', details: { at: read.error.issues[0]?.path.join('.') ?? '' } };
  if (!district) return { code: 'CASE_UNKNOWN' };
  const { id: author, name, post, role } = session.account;
  const today = dayOf(region.now());
  const context = { by: { name, post, role }, today, may: powersOf(session.account, today) };
  const written = await writeRegional(region, folds, { office: district.office, author }, (state) =>
    // The table of forms pairs each act with its own command.
    decideForRegion(act, read.data, { state, context }),
  );
  if (written.ok) return undefined;
  return isLegalRefusal(written.problem) ? { code: 'CASE_NOT_PERMITTED' } : written.problem;
}

async function show(
  oblast: Oblast,
  request: Asked,
  reply: FastifyReply,
  problem?: Problem,
): Promise<FastifyReply> {
  const { oblastSession: session, params } = request;
  invariant(session, 'only somebody who is signed in comes here');
  const today = dayOf(oblast.region.now());
  const district = await findDistrict(oblast, params.office);
  const about = [...(district?.state.cases.values() ?? [])].find(({ id }) => id === params.case);
  if (!district || (params.case !== undefined && !about)) return reply.redirect('/oblast', 303);
  const view = { ...viewOf(request, reply), path: pathOf(params) };
  const common = { view, may: powersOf(session.account, today), problem };
  const page = about
    ? draw(CasePage, { ...common, found: { district, case: about } })
    : draw(DistrictPage, { ...common, district, today });
  return sendPage(reply, page, problem ? 422 : 200);
}

function pathOf({ office, case: about }: Where): string {
  return about === undefined ? `/oblast/districts/${office}` : `/oblast/cases/${office}/${about}`;
}

async function findDistrict({ region, folds }: Oblast, office: string): Promise<District | undefined> {
  return (await loadDistricts(region, folds)).find((each) => each.office === office);
}
