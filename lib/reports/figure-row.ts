import type { ReportPart } from "@/lib/contracts/report-part";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { attemptPart } from "./attempt-part";
import { unitOfName } from "./unit-of-name";

export type FigureQuantiles = Record<"p05" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95", number | null>;

/** One number with everything needed to read it alone; units are the engine's own, so the values equal the bundle's bits. */
export type FigureRow = FigureQuantiles & {
  section:
    | "answer"
    | "path"
    | "vintage"
    | "bridge"
    | "tornado"
    | "effect"
    | "required-revenue"
    | "goal"
    | "frontier"
    | "other-frontier"
    | "limit"
    | "capital"
    | "region"
    | "odds"
    | "change"
    | "skill"
    | "chain"
    | "framework"
    | "unit-cost"
    | "parameter"
    | "cost-input"
    | "filed-year"
    | "electricity";
  scenario: string | null;
  /** Calendar year, or null where the number has none. */
  year: number | null;
  metric: string;
  unit: string;
  value: number | null;
  standardError: number | null;
  evidence: EvidenceStatus;
  /** Date of the source as it states it; null where it states none. */
  asOf: string | null;
  source: string;
};

/** A row without quantiles; its unit is read off the metric's name unless given. */
export function figureRow(
  fields: Partial<FigureRow> & Pick<FigureRow, "section" | "metric" | "evidence" | "source">,
): FigureRow {
  return {
    scenario: null,
    year: null,
    unit: unitOfName(fields.metric),
    value: null,
    p05: null,
    p10: null,
    p25: null,
    p50: null,
    p75: null,
    p90: null,
    p95: null,
    standardError: null,
    asOf: null,
    ...fields,
  };
}

/** The rows of a part; of one that cannot be had a row without a value that says why. */
export function partRows<Value>(
  section: FigureRow["section"],
  part: ReportPart<Value>,
  source: string,
  rows: (value: Value) => FigureRow[],
): FigureRow[] {
  const written = part.status === "available" ? attemptPart(() => rows(part.value)) : part;
  if (written.status === "available") return written.value;
  return [
    figureRow({
      section,
      metric: "unavailable",
      unit: "none",
      evidence: "unresolved",
      source: `${source}: unavailable: ${written.reason}`,
    }),
  ];
}
