import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { FreshnessMark } from "../../_components/figures/freshness-mark";
import { TableSection } from "../../_components/figures/table-section";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { useMarketName, useZoneName } from "../../_components/figures/use-zone-name";
import { CitedLink } from "../../_components/figures/cited-link";

const MINUTES = 60;

/** Reach, age and licence of everything the page draws from. */
export function SeriesTable({ series }: { series: readonly PowerSeriesChoice[] }) {
  const t = useTranslations("energy.series");
  const locale = useLocale();
  const zoneName = useZoneName();
  const marketName = useMarketName();

  function lengthName(hours: number): string {
    if (hours >= 4000) return t("half-yearly");
    if (hours >= 600) return t("monthly");
    if (hours >= 23 && hours <= 25) return t("daily");
    if (hours === 1) return t("hourly");
    if (hours > 1) return t("hours", { hours: String(Math.round(hours)) });
    return t("minutes", { minutes: formatNumber(hours * MINUTES, locale, { fractionDigits: 0 }) });
  }

  function resolution({ shortestPeriodHours, longestPeriodHours }: PowerSeriesChoice): string {
    const [short, long] = [lengthName(shortestPeriodHours), lengthName(longestPeriodHours)];
    return short === long ? short : t("mixed", { short, long });
  }

  return (
    <TableSection title={t("title")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={420}
        columns={[
          { key: "zone", head: t("zone"), align: "start", wrap: true },
          { key: "state", head: t("state"), align: "start" },
          { key: "resolution", head: t("resolution"), align: "start" },
          { key: "reach", head: t("reach"), align: "start" },
          { key: "retrieved", head: t("retrieved"), align: "end" },
          { key: "licence", head: t("licence"), align: "start" },
          { key: "redistribution", head: t("redistribution"), align: "start" },
        ]}
        rows={series.map((choice) => ({
          key: choice.id,
          head: (
            <span className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status={choice.evidence} />
              <span>
                {zoneName(choice.zone)}, {marketName(choice.marketType)}
                <span className="ms-1 text-caption text-muted">{choice.id}</span>
              </span>
            </span>
          ),
          cells: [
            <FreshnessMark key="state" freshness={choice.freshness} />,
            resolution(choice),
            `${formatDate(choice.firstPeriodStart, locale)} – ${formatDate(choice.lastPeriodEnd, locale)}`,
            formatDate(choice.retrievedAt, locale),
            <CitedLink key="licence" cited={choice.sourceUrl}>
              {choice.licenceName}
            </CitedLink>,
            choice.redistribution ? t("yes") : t("no"),
          ],
        }))}
      />
    </TableSection>
  );
}
