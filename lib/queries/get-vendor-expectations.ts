import "server-only";
import type { Database } from "@/db/database";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ValuationTerms } from "@/lib/model/valuation/operating-path";
import type { VendorScenarios } from "@/lib/model/valuation/assess-vendor";
import type { LayerPoolsUsd } from "@/lib/model/valuation/layer-prices";
import type { TermsByScenario } from "@/lib/model/valuation/vendor-settings";
import { listScenarioParameters, type ScenarioParameterSource } from "./list-scenario-parameters";
import { listVendorFundamentals, type VendorFundamentals } from "./list-vendor-fundamentals";

const termByParameter = {
  waccFraction: "waccFraction",
  terminalGrowthFraction: "terminalGrowthFraction",
  ronicFraction: "terminalRonicFraction",
  taxRateFraction: "taxRateFraction",
} as const satisfies Partial<Record<ScenarioParameterSource["key"], keyof ValuationTerms>>;

export type VendorTermSource = { evidence: EvidenceStatus; source: string; asOf: string };

/** What the vendor table is computed from: the same on the server and in the browser. */
export type VendorExpectations = {
  asOf: string | null;
  vendors: VendorFundamentals[];
  termsByScenario: TermsByScenario;
  termSources: Record<keyof ValuationTerms, VendorTermSource>;
  /** By ticker; a vendor without an exposure has none. */
  scenarios: Record<string, VendorScenarios>;
  layerPoolsUsd: LayerPoolsUsd;
};

/** @throws {AppError} NOT_FOUND when the database lacks a scenario parameter. */
export async function getVendorExpectations(
  database: Database,
  options: { asOf?: string | undefined; isPublicInstance: boolean },
): Promise<VendorExpectations> {
  const parameters = await listScenarioParameters(database);
  const rows = new Map(parameters.map((row) => [row.key, row]));
  const names = Object.keys(termByParameter) as (keyof typeof termByParameter)[];
  const ofTerm = <T>(pick: (row: ScenarioParameterSource) => T) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const row = rows.get(name);
        return row === undefined ? [] : [[termByParameter[name], pick(row)]];
      }),
    ) as Record<keyof ValuationTerms, T>;
  const terms = (slug: BuiltInSlug) => [slug, ofTerm((row) => row[slug])];
  return {
    asOf: options.asOf ?? null,
    vendors: await listVendorFundamentals(database, options),
    termsByScenario: Object.fromEntries(builtInSlugs.map(terms)) as TermsByScenario,
    termSources: ofTerm(({ grade, source, asOf }) => ({ evidence: evidenceOfGrade(grade), source, asOf })),
    scenarios: {},
    layerPoolsUsd: {},
  };
}
