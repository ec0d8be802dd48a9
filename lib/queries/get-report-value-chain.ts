import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportValueChain } from "@/lib/contracts/report-value-chain";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { assessVendors } from "@/lib/model/valuation/arrange-vendors";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import type { VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import { assumedFade, publishedVendorSettings } from "@/lib/model/valuation/vendor-settings";
import { listChainCompanies, publishedBase } from "./get-value-chain";
import { chainAssumptionsOf } from "./get-chain-assumptions";
import { getVendorExpectations } from "./get-vendor-expectations";
import { listAssumptions } from "./list-assumptions";
import { listChainExposures } from "./list-chain-exposures";
import { resolveScenario } from "./resolve-scenario";

type Options = { request: ComparisonRequest; inputs: ScenarioInputs; isPublicInstance: boolean };

/**
 * Who is paid for the capex of a report's scenarios, what their vendors file, and what their prices assume. Prices are not
 * passed on: what they imply is, with a hash of what it was computed from.
 * @throws {AppError} NOT_FOUND when the database lacks an assumption of the chain.
 */
export async function getReportValueChain(
  database: Database,
  { request, inputs, isPublicInstance }: Options,
): Promise<ReportValueChain> {
  const { asOf } = request;
  const rows = await listAssumptions(database);
  const exposures = await listChainExposures(database, rows, asOf);
  const { parameters } = await publishedBase(database, request, inputs.scenarios);
  const cases: ReportValueChain["cases"] = [];
  for (const { slug } of inputs.scenarios) {
    const { builtIn } = await resolveScenario(database, slug, { asOf });
    cases.push({ slug, builtIn });
  }
  const exposed = new Set(
    exposures.flatMap(({ ticker, revenueUsdBn }) => (revenueUsdBn === null ? [] : [ticker])),
  );
  const expectations = await getVendorExpectations(database, { asOf, isPublicInstance });
  const assessments = assessVendors(expectations, publishedVendorSettings).filter(({ vendor }) =>
    exposed.has(vendor.ticker),
  );
  const priced = assessments.filter(({ vendor }) => vendor.priceUsd.value !== null);
  return {
    cases,
    base: { parameters },
    assumptions: chainAssumptionsOf(rows).values,
    companies: await listChainCompanies(database),
    exposures,
    vendors: assessments.map(reportVendor),
    growthYears: assumedFade.growthYears,
    market: {
      pricedVendorCount: priced.length,
      inputsHash: priced.length === 0 ? null : hashOf(priced.map(({ vendor }) => vendor)),
    },
  };
}

function reportVendor({ vendor, impliedGrowth }: VendorAssessment): ReportValueChain["vendors"][number] {
  const { ticker, newestPeriodEnd, newestPeriod, revenueGrowthFraction: growth } = vendor;
  return {
    ticker,
    newestPeriodEnd,
    filedGrowth:
      growth.value === null
        ? null
        : {
            fraction: growth.value,
            evidence: growth.evidence,
            period: newestPeriod ?? "",
            knownAt: growth.source.knownAt,
            sourceUrl: growth.source.sourceUrl,
          },
    impliedGrowthFraction: impliedGrowth.values[0] ?? null,
    impliedMissing: impliedGrowth.values.length > 0 ? null : (impliedGrowth.reason?.code ?? "no-solution"),
  };
}

function hashOf(vendors: readonly VendorFundamentals[]): string {
  return createHash("sha256").update(JSON.stringify(vendors)).digest("hex");
}
