import type { SeenPointView } from "@/lib/contracts/realised-odds";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useOddsWords } from "./use-odds-words";

/** How a unit of the indicators is written, and what one of it is of the unit it is written in. */
const displayUnits: Record<SeenPointView["unit"], { unit: DisplayUnit; scale: number }> = {
  "USD bn/quarter": { unit: "usd", scale: 1e9 },
  fraction: { unit: "fraction", scale: 1 },
  "USD/MWh": { unit: "usdPerMwh", scale: 1 },
  "USD/h": { unit: "usdPerHour", scale: 1 },
  GW: { unit: "gw", scale: 1 },
  "tokens/day": { unit: "count", scale: 1 },
};

/** Every value the odds were computed from, the newest first, with its day and source. */
export function OddsSeen({ points }: { points: readonly SeenPointView[] }) {
  const { t, plain, quarter, date, locale } = useOddsWords();
  return (
    <>
      <p className="mb-2 max-w-prose text-caption text-muted">
        {t("seen.unit")}
        {points.some(({ indicator }) => indicator === "aiRevenue") && ` ${t("seen.grossNet")}`}
      </p>
      <DataTable
        label={t("seen.table")}
        maxHeightPx={480}
        compact
        columns={[
          { key: "indicator", head: t("seen.indicator"), align: "start" },
          { key: "quarter", head: t("seen.quarter"), align: "start" },
          { key: "value", head: t("seen.value"), align: "end" },
          { key: "error", head: t("seen.error"), align: "end" },
          { key: "knownAt", head: t("seen.knownAt"), align: "start" },
          { key: "source", head: t("seen.source"), align: "start" },
        ]}
        rows={points
          .toSorted((a, b) => a.indicator.localeCompare(b.indicator) || b.quarter.localeCompare(a.quarter))
          .map((point) => {
            const { unit, scale } = displayUnits[point.unit];
            return {
              key: `${point.indicator} ${point.quarter}`,
              head: t(`indicator.${point.indicator}`),
              cells: [
                quarter(point.quarter),
                <span key="value" className="inline-flex items-baseline gap-x-1">
                  <EvidenceGlyph status={point.evidence} />
                  {formatQuantity(point.value * scale, unit, locale, { significantDigits: 3 })}
                </span>,
                plain(point.observationSd, 2),
                `${date(point.knownAt)}, ${t(`seen.dating.${point.dating}`)}`,
                <CitedLink key="source" cited={point.sourceUrl}>
                  {point.sourceTitle}
                </CitedLink>,
              ],
            };
          })}
        emptyReason={t("seen.empty")}
      />
    </>
  );
}
