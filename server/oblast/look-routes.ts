import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement as draw } from 'react';
import { awaitsRegistration } from '#shared/cases/regional-deciders.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { listSilences, loadDistricts, type District } from './districts.ts';
import { CaseFinder } from './find-cases.ts';
import { CaseSearch, StatisticsPeriod } from './forms.ts';
import { dayOf } from './law.ts';
import { CasesPage, type FoundCase } from './pages/CasesPage.tsx';
import { DevicesPage } from './pages/DevicesPage.tsx';
import { DistrictsPage } from './pages/DistrictsPage.tsx';
import { RegistrationsPage } from './pages/RegistrationsPage.tsx';
import { StatisticsPage } from './pages/StatisticsPage.tsx';
import type { Oblast } from './routes.ts';
import { sendPage, viewOf } from './send-page.ts';

/** More on one page nobody reads; the search is to be narrowed. */
const shownAtOnce = 200;

/** What the oblast looks at; nothing here changes anything. */
export function lookRoutes(app: FastifyInstance, { region, folds }: Oblast): void {
  const load = () => loadDistricts(region, folds);
  const today = () => dayOf(region.now());
  const finder = new CaseFinder();

  app.get('/oblast', async (request, reply) => {
    const page = draw(DistrictsPage, {
      view: viewOf(request, reply),
      districts: await load(),
      today: today(),
    });
    return sendPage(reply, page);
  });

  app.get('/oblast/cases', async (request, reply) => {
    const { search, office } = CaseSearch.catch({ search: '', office: '' }).parse(request.query);
    const districts = await load();
    const among = districts.filter((each) => office === '' || each.office === office);
    const found = newestFirst(await finder.find(among, search));
    const shown = found.slice(0, shownAtOnce);
    const given = { search, office, districts, found: shown, total: found.length, today: today() };
    return sendPage(reply, draw(CasesPage, { view: viewOf(request, reply), ...given }));
  });

  app.get('/oblast/registrations', async (request, reply) => {
    const every = await finder.find(await load(), '');
    const found = newestFirst(every.filter((each) => awaitsRegistration(each.case)));
    const page = draw(RegistrationsPage, { view: viewOf(request, reply), found, today: today() });
    return sendPage(reply, page);
  });

  app.get('/oblast/devices', async (request, reply) => {
    const [districts, silences] = [await load(), await listSilences(region, today())];
    return sendPage(reply, draw(DevicesPage, { view: viewOf(request, reply), districts, silences }));
  });

  app.get('/oblast/statistics', async (request, reply) =>
    sendStatistics(request, reply, await load(), today()),
  );
}

function sendStatistics(
  request: FastifyRequest,
  reply: FastifyReply,
  districts: readonly District[],
  today: PlainDate,
): FastifyReply {
  const thisMonth = { from: `${today.slice(0, 8)}01` as PlainDate, to: today };
  const asked = StatisticsPeriod.refine(({ from, to }) => from <= to)
    .catch(thisMonth)
    .parse(request.query);
  const view = viewOf(request, reply);
  return sendPage(reply, draw(StatisticsPage, { view, districts, period: asked, today }));
}

function newestFirst(found: readonly FoundCase[]): FoundCase[] {
  return found.toSorted((a, b) => (a.case.openedOn < b.case.openedOn ? 1 : -1));
}
