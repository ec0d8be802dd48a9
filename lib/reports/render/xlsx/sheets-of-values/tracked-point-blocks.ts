import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import type { ReportContext } from "@/lib/reports/report-context";
import { filedPointTable } from "./filed-point-table";
import { unavailableBlocks } from "./unavailable-blocks";
import type { ValueBlock } from "./value-sheet";

/** Every vintage of the tracked indicators; sources whose licence keeps values out of files are named. */
export function trackedPointBlocks(context: ReportContext): ValueBlock[] {
  const { t, bundle } = context;
  const { tracking } = bundle.inputs;
  const title = t("workbookSheets.tracking.seen");
  if (tracking?.status !== "available") {
    return unavailableBlocks(context, title, tracking?.reason ?? t("workbookSheets.tracking.notAsked"));
  }
  const { points, withheld } = tracking.value;
  const references = withheld.map(
    ({ title: source, licenceName, homepageUrl }) => `${source} (${licenceName}, ${homepageUrl})`,
  );
  return [
    { kind: "heading", text: title },
    {
      kind: "note",
      text:
        references.length === 0
          ? t("workbookSheets.tracking.seenNote")
          : t("workbookSheets.tracking.withheld", { sources: references.join("; ") }),
    },
    ...(points.length === 0
      ? []
      : [
          filedPointTable(
            context,
            points.map((point) => ({
              series: t(`realisedOdds.indicator.${point.indicator}`),
              period: point.quarter,
              value: point.value,
              unit: indicatorDefinitions[point.indicator].unit,
              evidence: point.evidence,
              knownAt: point.knownAt,
              accession: "",
              vintage: null,
              source: `${point.sourceTitle} (${t(`workbookSheets.tracking.dating.${point.dating}`)})`,
              sourceUrl: point.sourceUrl,
            })),
          ),
        ]),
  ];
}
