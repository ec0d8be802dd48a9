import "server-only";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { chainLayerOf } from "@/lib/model/value-chain/chain-layers";
import { valueChain, type ChainScenario, type ScenarioChain } from "@/lib/model/value-chain/value-chain";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";
import type { ChainCompany } from "@/lib/model/value-chain/vendor-scenarios";
import { chainAssumptionsOf, type ChainAssumptionSet } from "./get-chain-assumptions";
import { listCompanyIdentities } from "./get-company";
import { getScenarioInputs } from "./get-scenario-inputs";
import { listAssumptions } from "./list-assumptions";
import { listChainExposures } from "./list-chain-exposures";
import { resolveScenario } from "./resolve-scenario";
import { untilDataChange } from "./until-data-change";

const BASE = "base";

export type NamedChainCompany = ChainCompany & { name: string };

export type ValueChainAnswer = {
  asOf: string | null;
  engineVersion: string;
  /** Of the shocks. */
  year: number;
  /** Capex is perimeter C, revenue of end customers R1. */
  perimeter: { capex: "C"; revenue: "R1" };
  scenarios: ScenarioChain[];
  assumptions: ChainAssumptionSet;
  exposures: VendorExposure[];
  companies: NamedChainCompany[];
};

/**
 * Who earns each dollar of the scenarios, from what is stored and known at the day. Saved scenarios take the terminal
 * shares of the published case they build on; EBIT is compared with the published base under the same settings.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region.
 */
export async function getValueChain(
  database: Database,
  request: ComparisonRequest,
  slugs: readonly string[],
  year: number,
): Promise<ValueChainAnswer> {
  const { asOf } = request;
  const rows = await listAssumptions(database);
  const assumptions = chainAssumptionsOf(rows);
  const exposures = await listChainExposures(database, rows, asOf);
  const companies = await listChainCompanies(database);
  const { inputs } = await getScenarioInputs(database, { ...request, scenarios: slugs });
  const published = await publishedBase(database, request, inputs.scenarios);
  const scenarios: ChainScenario[] = [];
  for (const { slug, parameters } of inputs.scenarios) {
    const { builtIn } = await resolveScenario(database, slug, { asOf });
    scenarios.push({ slug, builtIn, parameters });
  }
  const { context, options, engineVersion } = inputs;
  return {
    asOf: asOf ?? null,
    engineVersion,
    year,
    perimeter: { capex: "C", revenue: "R1" },
    scenarios: valueChain({
      context,
      options,
      scenarios,
      base: { builtIn: BASE, parameters: published.parameters },
      assumptions: assumptions.values,
      companies,
      exposures,
      year,
    }),
    assumptions,
    exposures,
    companies,
  };
}

/** Base as published under the same settings: one of the scenarios where the reader has overridden nothing. */
export async function publishedBase(
  database: Database,
  request: ComparisonRequest,
  scenarios: readonly NamedScenario[],
): Promise<NamedScenario> {
  const own = scenarios.find(({ slug }) => slug === BASE);
  if (own !== undefined && Object.keys(request.overrides).length === 0) return own;
  const { inputs } = await getScenarioInputs(database, { ...request, overrides: {}, scenarios: [BASE] });
  const [published] = inputs.scenarios;
  if (!published) throw new AppError("NOT_FOUND", `There is no scenario ${BASE}.`);
  return published;
}

export async function listChainCompanies(database: Database): Promise<NamedChainCompany[]> {
  const companies = await untilDataChange(database, "chain companies", () => listCompanyIdentities(database));
  return companies.flatMap(({ ticker, listing }) =>
    listing === null ? [] : [{ ticker, name: listing.name, layer: chainLayerOf(listing.layer) }],
  );
}
