import "server-only";
import type { Database } from "@/db/database";
import type { ReportProvenance } from "@/lib/contracts/report-provenance";
import { AppError } from "@/lib/errors/app-error";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import type { FiledYear } from "@/lib/model/scenario/scenario-context";
import { getHyperscalerYears } from "./get-hyperscaler-years";
import type { Assumption } from "./list-assumptions";

const USD_PER_USD_BN = 1e9;
export const GLOBAL_OVER_BIG_FIVE = "S05";

/** AI share of big-five capex and end-customer revenue by year: no filing states either. */
export const filedYearAssumptions = [
  { year: 2022, aiShare: "S01", revenue: "S06" },
  { year: 2023, aiShare: "S02", revenue: "S07" },
  { year: 2024, aiShare: "S03", revenue: "S08" },
  { year: 2025, aiShare: "S04", revenue: "S09" },
] as const;

export type SourcedFiledYear = FiledYear & {
  /** Perimeter A, as filed. */
  bigFiveCapexUsdBn: number;
  bigFiveCapexEvidence: EvidenceStatus;
  aiShareFraction: number;
  capexEvidence: EvidenceStatus;
  revenueEvidence: EvidenceStatus;
};

/**
 * History in the scenarios' perimeter: big-five capex as filed x AI share x global over big five (perimeter C).
 * Ends before the first year in which a company still has a quarter to file.
 * @throws {AppError} NOT_FOUND when 2025 was not yet complete at `asOf`: the scenarios state 2026 and project from there.
 */
export async function getFiledYears(
  database: Database,
  assumptions: readonly Assumption[],
  asOf?: string,
): Promise<SourcedFiledYear[]> {
  const modeOf = (id: string): number =>
    assumptions.find((assumption) => assumption.id === id)?.mode ?? Number.NaN;
  const years = await getHyperscalerYears(
    database,
    "capex",
    filedYearAssumptions.map(({ year }) => year),
    asOf,
  );
  const filed: SourcedFiledYear[] = [];
  for (const { year, aiShare, revenue } of filedYearAssumptions) {
    const capex = years.find((candidate) => candidate.year === year);
    if (!capex || capex.totalUsd === null) break;
    const bigFiveCapexUsdBn = capex.totalUsd / USD_PER_USD_BN;
    filed.push({
      year,
      bigFiveCapexUsdBn,
      bigFiveCapexEvidence: capex.evidence,
      aiShareFraction: modeOf(aiShare),
      capexUsdBn: bigFiveCapexUsdBn * modeOf(aiShare) * modeOf(GLOBAL_OVER_BIG_FIVE),
      revenueUsdBn: modeOf(revenue),
      capexEvidence: weakestEvidence([capex.evidence, "estimated"]),
      revenueEvidence: "estimated",
    });
  }
  const lastYear = filedYearAssumptions[filedYearAssumptions.length - 1]?.year;
  if (filed.at(-1)?.year !== lastYear) {
    throw new AppError(
      "NOT_FOUND",
      `Big-five capital expenditure of ${lastYear}, the year the scenarios start from, was not complete on ${asOf?.slice(0, 10) ?? "any day"}.`,
      {
        fields: [
          { field: "asOf", value: asOf ?? "", allowed: `a date by which all five had filed ${lastYear}` },
        ],
      },
    );
  }
  return filed;
}

/** The assumptions of these years with their sources, for a report. */
export function filedYearSources(
  years: readonly SourcedFiledYear[],
  assumptions: readonly Assumption[],
): NonNullable<ReportProvenance["yearAssumptions"]> {
  return filedYearAssumptions
    .filter(({ year }) => years.some((filed) => filed.year === year))
    .flatMap(({ year, aiShare, revenue }) =>
      [
        { year, role: "aiShare" as const, id: aiShare },
        { year, role: "revenue" as const, id: revenue },
      ].flatMap((each) => {
        const found = assumptions.find(({ id }) => id === each.id);
        if (found === undefined) return [];
        const { sourceTitle, sourceUrl, asOf } = found;
        return [{ ...each, sourceTitle, sourceUrl, asOf }];
      }),
    );
}
