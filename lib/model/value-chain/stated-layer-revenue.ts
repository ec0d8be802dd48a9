import { weakestEvidence, type EvidenceStatus } from "../evidence";

/** A vendor's statement about one layer. Days are "YYYY-MM-DD", both inclusive; a stock has no start. */
export type LayerStatement = {
  metric: string;
  measure: "revenue" | "run-rate" | "guidance" | "orders" | "backlog";
  perimeter: (typeof perimeters)[number];
  valueUsd: number;
  periodStart: string | null;
  periodEnd: string;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string;
};

export type StatedLayerRevenue = {
  valueUsd: number;
  /** Calendar year that holds the middle of each period. */
  year: number;
  metric: string;
  perimeter: LayerStatement["perimeter"];
  /** Four quarters added up, or a year as stated. */
  basis: "quarters" | "year";
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string;
};

/** From the closest to AI to the widest. */
const perimeters = ["ai", "data-center", "segment", "company"] as const;
const DAY_MS = 86_400_000;

/**
 * A vendor's revenue of one layer in `year`: the narrowest perimeter that has the whole year, never two added. Null
 * where no perimeter has it: a run rate, an order book or two quarters make no year.
 */
export function statedLayerRevenue(
  statements: readonly LayerStatement[],
  year: number,
): StatedLayerRevenue | null {
  const ofYear = statements.filter(
    (statement) => statement.measure === "revenue" && middleYear(statement) === year,
  );
  for (const perimeter of perimeters) {
    const inPerimeter = ofYear.filter((statement) => statement.perimeter === perimeter);
    for (const metric of new Set(inPerimeter.map((statement) => statement.metric))) {
      const ofMetric = inPerimeter.filter((statement) => statement.metric === metric);
      const whole = wholeYear(ofMetric);
      if (whole) return { ...whole, year, metric, perimeter };
    }
  }
  return null;
}

function wholeYear(
  statements: readonly LayerStatement[],
): Pick<StatedLayerRevenue, "valueUsd" | "basis" | "evidence" | "sourceTitle" | "sourceUrl"> | null {
  const stated = statements.find((statement) => days(statement) >= 350 && days(statement) <= 380);
  const quarters = statements
    .filter((statement) => days(statement) >= 80 && days(statement) <= 100)
    .toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  const areFour = quarters.length === 4 && new Set(quarters.map(({ periodEnd }) => periodEnd)).size === 4;
  const newest = stated ?? (areFour ? quarters.at(-1) : null);
  if (!newest) return null;
  const used = stated ? [stated] : quarters;
  return {
    valueUsd: used.reduce((sum, { valueUsd }) => sum + valueUsd, 0),
    basis: stated ? "year" : "quarters",
    evidence: weakestEvidence(used.map(({ evidence }) => evidence)),
    sourceTitle: newest.sourceTitle,
    sourceUrl: newest.sourceUrl,
  };
}

function days({ periodStart, periodEnd }: LayerStatement): number {
  return periodStart === null ? 0 : (Date.parse(periodEnd) - Date.parse(periodStart)) / DAY_MS + 1;
}

function middleYear({ periodStart, periodEnd }: LayerStatement): number | null {
  if (periodStart === null) return null;
  return new Date((Date.parse(periodStart) + Date.parse(periodEnd)) / 2).getUTCFullYear();
}
