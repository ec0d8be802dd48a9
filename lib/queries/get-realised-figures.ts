import "server-only";
import { indexFiled } from "@/lib/model/tracking/filed-figure";
import { bigFive, type FiledSeriesKey } from "@/lib/model/tracking/filed-series";
import { filedTable } from "@/lib/model/tracking/filed-table";
import { historicalAnalogues } from "@/lib/model/tracking/historical-analogues";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { isContradicted, revenuePerimeterOf } from "@/lib/model/tracking/revenue-statement";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { apartTickers, type RealisedData } from "./get-realised-series";
import type { AiRevenuePoint } from "./list-ai-revenue";

const SHOWN_FROM = "2022Q1"; // the first year of the scenarios' history

/** Filed figures of the five, of each and of those shown apart; ratios; AI revenue against capex; statements and analogues. */
export function realisedFigures({ filed, quarters, statements, series }: RealisedData): RealisedFigures {
  const shown = quarters.filter((quarter) => quarter >= SHOWN_FROM);
  const groups = [
    { group: "big-five", tickers: bigFive },
    ...[...bigFive, ...apartTickers].map((ticker) => ({ group: ticker, tickers: [ticker] })),
  ];
  const ratioKeys = [
    "capexUsd",
    "capexGrowth",
    "capexGrowthYear",
    "cashGrowthYear",
    "capexToCash",
    "capexToCashYear",
    "cashToCapexYear",
    "capexToRevenue",
    "capexToRevenueYear",
    "depreciationToRevenue",
    "depreciationToRevenueYear",
    "debtToCashYear",
  ] as const satisfies readonly FiledSeriesKey[];
  return {
    quarters: shown,
    rows: filedTable(indexFiled(filed), groups, shown),
    ratios: Object.fromEntries(ratioKeys.map((key) => [key, shownPoints(series[key])])) as Record<
      FiledSeriesKey,
      TrackedPoint[]
    >,
    coverage: {
      aiCapexYear: shownPoints(series.aiCapexYear),
      endCustomerRevenueYear: shownPoints(series.endCustomerRevenueYear),
      capexToAiRevenueYear: shownPoints(series.capexToAiRevenueYear),
      aiRevenueToCapexYear: shownPoints(series.aiRevenueToCapexYear),
      aiRevenueToRequired: shownPoints(series.aiRevenueToRequired),
    },
    statements: statements.flatMap(statementOf),
    analogues: historicalAnalogues,
  };
}

function statementOf(point: AiRevenuePoint): RealisedFigures["statements"] {
  const perimeter = revenuePerimeterOf(point.company, point.metric);
  if (perimeter === null) return [];
  const { statedOn, company, metric, valueUsd, type, sourceTitle, sourceUrl, notes } = point;
  const grossNet = point.grossNet === "gross" || point.grossNet === "net" ? point.grossNet : null;
  return [
    {
      statedOn,
      company,
      metric,
      valueUsd,
      type,
      perimeter,
      grossNet,
      isContradicted: isContradicted(point),
      sourceTitle,
      sourceUrl,
      notes,
    },
  ];
}

/** From 2022 on. */
export function shownPoints(points: readonly TrackedPoint[]): TrackedPoint[] {
  return points.filter(({ period }) => period >= SHOWN_FROM.slice(0, 4));
}
