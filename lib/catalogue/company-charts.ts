import { capitalSpendersFigure } from "@/lib/charts/companies/capital-spenders-figure";
import { fundamentalsFigure, fundamentalsPeriods } from "@/lib/charts/companies/fundamentals-figure";
import { companyListFromSearchParams } from "@/lib/contracts/company-search-params";
import { AppError } from "@/lib/errors/app-error";
import { weakestEvidence } from "@/lib/model/evidence";
import { arrangeCompanies } from "@/lib/queries/arrange-companies";
import { getCompany } from "@/lib/queries/get-company";
import { getCompanySummary } from "@/lib/queries/get-company-summary";
import { listCapitalSpenders } from "@/lib/queries/list-capital-spenders";
import { listCompanies } from "@/lib/queries/list-companies";
import type { ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";

export const companyCharts: ChartEntry[] = [
  {
    section: "companies",
    page: "/companies",
    id: "capex-and-cash-flow-by-company",
    anchor: "capex-and-cash",
    build: async ({ database, params, words }) => {
      const { request, problems, unknown } = companyListFromSearchParams(params);
      refuseParameters([...problems, ...unknownParameters(unknown, params)]);
      const companies = arrangeCompanies(await listCompanies(database, request.asOf), request);
      const spenders = listCapitalSpenders(companies);
      const figure = capitalSpendersFigure(spenders, { t: words.of("companies"), locale: words.locale });
      if (figure === null)
        throw nothingToDraw("fewer than two of these companies have a year of both in dollars");
      return {
        figure,
        sourceIds: [...new Set(spenders.map(({ sourceId }) => sourceId))],
        evidence: weakestEvidence(spenders.map(({ evidence }) => evidence)),
        asOf: request.asOf,
      };
    },
  },
  {
    section: "companies",
    page: "/companies/[ticker]",
    id: "company-fundamentals",
    anchor: "fundamentals",
    example: "?ticker=NVDA",
    build: async (request) => {
      const { ticker, asOf } = companyOf(request);
      const company = await getCompany(request.database, ticker);
      const { summary, figures } = await getCompanySummary(request.database, company, asOf);
      const { trailing } = summary;
      if (trailing === null) throw nothingToDraw(`no filing of ${company.ticker} is stored`);
      const { basis } = trailing;
      const { of, locale } = request.words;
      const name = company.listing?.name ?? company.ticker;
      const shown = { name, ticker: company.ticker, basis, figures };
      const figure = fundamentalsFigure(shown, { t: of("companies"), locale });
      if (figure === null)
        throw nothingToDraw(`${company.ticker} has filed fewer than two periods in one currency`);
      const drawn = fundamentalsPeriods(shown).flatMap(({ byConcept }) => [...byConcept.values()]);
      return {
        figure,
        sourceIds: [...new Set(drawn.map(({ sourceId }) => sourceId))],
        evidence: weakestEvidence(drawn.map(({ evidence }) => evidence)),
        asOf,
      };
    },
  },
];

/** @throws {AppError} INVALID_INPUT without a ticker, or with what the page does not know. */
function companyOf({ params }: ChartRequest): { ticker: string; asOf: string | undefined } {
  const { ticker: raw, asOf: asOfText, ...others } = params;
  const ticker = Array.isArray(raw) ? raw.at(-1) : raw;
  const { request, problems } = companyListFromSearchParams({ asOf: asOfText });
  refuseParameters([...problems, ...unknownParameters(Object.keys(others), params)]);
  if (ticker !== undefined && ticker !== "") return { ticker, asOf: request.asOf };
  throw new AppError("INVALID_INPUT", "The chart needs the company's ticker: ?ticker=NVDA.", {
    fields: [{ field: "ticker", value: null, allowed: "the ticker of a listed company, such as NVDA" }],
  });
}
