import "server-only";
import type { Database } from "@/db/database";
import { combineVintages, type MemberVintage } from "@/lib/model/tracking/combine-vintages";
import { hasPlaceOnScale, transformIndicator } from "@/lib/model/tracking/indicator-definitions";
import type { IndicatorKey } from "@/lib/model/tracking/indicators";
import { bigFive, depreciationFilers } from "@/lib/model/tracking/filed-series";
import { listFiledVintages, memberOf } from "./list-filed-vintages";
import type { IndicatorSeries } from "./list-indicator-vintages";

const USD_PER_USD_BN = 1e9;

/** What restatements and rounding move a filed quarter by; an extract of a filing may hold a slip. Assumed (grade A). */
const FILED_SD = 0.01;
const EXTRACT_SD = 0.02;

/** A sum over companies, in USD bn, or the ratio of two sums. */
type FiledIndicator = { indicator: IndicatorKey; over: string[]; under: string[] | null; title: string };

const capex = bigFive.map((ticker) => memberOf(ticker, "capex"));

const filedIndicators: FiledIndicator[] = [
  { indicator: "filedCapex", over: capex, under: null, title: bigFive.join(", ") },
  {
    indicator: "capexToOperatingCashFlow",
    over: capex,
    under: bigFive.map((ticker) => memberOf(ticker, "operatingCashFlow")),
    title: bigFive.join(", "),
  },
  {
    indicator: "depreciationToRevenue",
    over: depreciationFilers.map((ticker) => memberOf(ticker, "depreciation")),
    under: depreciationFilers.map((ticker) => memberOf(ticker, "revenue")),
    title: depreciationFilers.join(", "),
  },
];

/** Indicators made of quarterly filings, in all their vintages that were known on `day` (ISO date), or today. */
export async function listFiledIndicators(
  database: Database,
  day: string | undefined,
): Promise<IndicatorSeries> {
  const vintages = await listFiledVintages(database, bigFive, [
    "capex",
    "operatingCashFlow",
    "depreciation",
    "revenue",
  ]);
  const known = vintages.filter(({ knownAt }) => day === undefined || knownAt <= day);
  const series = filedIndicators.map((indicator) => filedSeries(indicator, known));
  return { points: series.flatMap(({ points }) => points), gaps: series.flatMap(({ gaps }) => gaps) };
}

function filedSeries(
  { indicator, over, under, title }: FiledIndicator,
  vintages: readonly MemberVintage[],
): IndicatorSeries {
  const { combined, gaps } = combineVintages([...over, ...(under ?? [])], vintages, (valueOf) => {
    const sum = (members: readonly string[]) => members.reduce((total, member) => total + valueOf(member), 0);
    return sum(over) / (under === null ? USD_PER_USD_BN : sum(under));
  });
  const [placed, offScale] = [
    combined.filter(({ value }) => hasPlaceOnScale(indicator, value)),
    combined.filter(({ value }) => !hasPlaceOnScale(indicator, value)), // such as negative operating cash flow
  ];
  return {
    points: placed.map((vintage) => ({
      indicator,
      ...vintage,
      transformed: transformIndicator(indicator, vintage.value),
      observationSd: vintage.evidence === "estimated" ? EXTRACT_SD : FILED_SD,
      sourceTitle: `SEC filings: ${title}`,
    })),
    gaps: [
      ...gaps.map(({ quarter, missing }) => ({
        indicator,
        quarter,
        missing: [...new Set(missing.map((member) => member.split(" ")[0] ?? member))],
      })),
      ...offScale.map(({ quarter }) => ({ indicator, quarter, missing: [] })),
    ],
  };
}
