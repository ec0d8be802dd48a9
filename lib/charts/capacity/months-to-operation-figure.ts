import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import { sharedAxisRange } from "../axis-range";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const datings = ["observed", "expected"] as const;

type Words = { t: FigureWords<"capacityEvidence.replicability">; locale: Locale };

/** How long a phase and a whole site take from the first work seen to operation. */
export function monthsToOperationFigure(
  index: ReplicabilityIndex,
  sources: readonly SourceCitation[],
  { t, locale }: Words,
): NamedFigure {
  const groups = [
    { key: "phase", times: index.timePerPhase },
    { key: "site", times: index.timePerSite },
  ] as const;
  const range = sharedAxisRange(
    groups.flatMap(({ times }) => datings.map((dating) => times[dating].p90Months)),
  );
  const panels = groups.map(({ key, times }): ChartPanel => {
    const title = t(`time.${key}`);
    if (range === null) return { key, title, spec: null, reason: t("noSites") };
    return {
      key,
      title,
      spec: {
        kind: "bars-and-lines",
        unit: "months",
        periods: datings.map((dating) => t(`time.${dating}`, { count: times[dating].timedCount })),
        bars: [
          {
            label: t("time.median"),
            tone: "ink",
            values: datings.map((dating) => times[dating].medianMonths),
          },
          { label: t("time.p90"), tone: "muted", values: datings.map((dating) => times[dating].p90Months) },
        ],
        lines: [],
        range,
      },
    };
  });
  const seen = index.timePerPhase.observed;
  const months = (value: number | null) => formatQuantity(value, "number", locale, { fractionDigits: 0 });
  const ratio = (value: number | null) => formatQuantity(value, "number", locale, { significantDigits: 2 });
  return {
    id: "replicability",
    finding:
      seen.medianMonths === null
        ? t("time.findingNone")
        : t("time.finding", {
            count: seen.timedCount,
            median: months(seen.medianMonths),
            p90: months(seen.p90Months),
            ratio: ratio(seen.p90OverP50Ratio),
          }),
    unitLine: t("time.unit"),
    notice:
      seen.timedCount === 0
        ? undefined
        : t("time.notice", {
            roof: seen.inferredFromRoofCount,
            count: seen.timedCount,
            untimed: seen.untimedCount,
          }),
    panels,
    sources,
    fileName: "months-to-operation",
    aspect: { desk: "2 / 1", phone: "4 / 3" },
  };
}
