import type { EvidenceStatus } from "@/lib/model/evidence";
import type { ReportContext } from "@/lib/reports/report-context";
import type { SheetCell } from "../formula/model-sheet";
import { dateCell, figure, figureHead, head, webLink, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";

/** One observed number with everything needed to find it again. */
export type FiledPoint = {
  series: string;
  period: string;
  value: number | null;
  unit: string;
  evidence: EvidenceStatus;
  /** When the world could know it: acceptance of the filing, publication. */
  knownAt: string | null;
  source: string;
  sourceUrl: string | null;
};

export function filedPointTable(context: ReportContext, points: readonly FiledPoint[]): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: (["series", "period", "value", "unit", "evidence", "known", "source", "address"] as const).map(
      (column) => (column === "value" ? figureHead : head)(t(`workbookSheets.column.${column}`)),
    ),
    rows: points.map((point): SheetCell[] => [
      words(point.series),
      words(point.period),
      figure(point.value, point.unit),
      words(context.unitText(point.unit)),
      words(t(`figure.evidence.${point.evidence}`)),
      dateCell(point.knownAt),
      words(point.source),
      webLink(point.sourceUrl ?? "", point.sourceUrl),
    ]),
  };
}
