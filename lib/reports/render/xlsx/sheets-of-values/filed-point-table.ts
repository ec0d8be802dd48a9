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
  /** The filing's number, or why there is none. */
  accession: string;
  /** 1 as first filed, 2 once restated; null where that does not apply. */
  vintage: number | null;
  source: string;
  sourceUrl: string | null;
};

export function filedPointTable(context: ReportContext, points: readonly FiledPoint[]): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: (
      [
        "series",
        "period",
        "value",
        "unit",
        "evidence",
        "known",
        "accession",
        "vintage",
        "source",
        "address",
      ] as const
    ).map((column) =>
      (column === "value" || column === "vintage" ? figureHead : head)(t(`workbookSheets.column.${column}`)),
    ),
    rows: points.map((point): SheetCell[] => [
      words(point.series),
      words(point.period),
      figure(point.value, point.unit),
      words(context.unitText(point.unit)),
      words(t(`figure.evidence.${point.evidence}`)),
      dateCell(point.knownAt),
      words(point.accession),
      figure(point.vintage, "count"),
      words(point.source),
      webLink(point.sourceUrl ?? "", point.sourceUrl),
    ]),
  };
}
