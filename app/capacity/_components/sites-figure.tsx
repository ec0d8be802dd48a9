"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { EnergisedPower, EnergisedSite } from "@/lib/model/capacity/energised-sites";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { MW_PER_GW } from "@/lib/units/power";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { SiteTable } from "./site-table";

const modelQuarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));

type SitesFigureProps = {
  power: readonly EnergisedPower[];
  siteCount: number;
  minimum: MinimumCapacity;
  peakPueRatio: number;
  sites: readonly EnergisedSite[];
  sources: readonly SourceCitation[];
};

/** What tracked sites draw and are expected to, beside what the model lets run, both of facilities. */
export function SitesFigure({ power, siteCount, minimum, peakPueRatio, sites, sources }: SitesFigureProps) {
  const t = useTranslations("capacity.sites");
  const locale = useLocale();
  const rows = useMemo(
    () =>
      power.map(({ quarter, facilityMw, dating }) => {
        const itGw = minimum.itGw[modelQuarters.indexOf(quarter)];
        return {
          quarter,
          sitesGw: facilityMw / MW_PER_GW,
          dating,
          modelGw: itGw === undefined ? null : itGw * peakPueRatio,
        };
      }),
    [power, minimum, peakPueRatio],
  );
  const panels = useMemo(() => {
    const ofDating = (dating: EnergisedPower["dating"]) =>
      rows.map((row) => (row.dating === dating ? row.sitesGw : null));
    const spec: ChartSpec = {
      kind: "steps",
      unit: "gw",
      periods: rows.map(({ quarter }) => quarter),
      // The first grey line is solid, those after it dashed: what is expected is dashed.
      lines: [
        { label: t("observed"), emphasised: true, values: ofDating("observed") },
        { label: t("model"), emphasised: false, values: rows.map(({ modelGw }) => modelGw) },
        { label: t("expected"), emphasised: false, values: ofDating("expected") },
      ],
      binding: [],
    };
    return [{ key: "sites", title: null, spec }];
  }, [rows, t]);
  const observed = rows.findLast(({ dating }) => dating === "observed");
  const last = rows.at(-1);
  if (observed === undefined || last === undefined) return null;
  const gw = (value: number) => formatQuantity(value, "gw", locale, { significantDigits: 3 });
  const named = {
    observed: gw(observed.sitesGw),
    quarter: observed.quarter,
    expected: gw(last.sitesGw),
    last: last.quarter,
  };
  return (
    <div className="flex min-w-0 flex-col gap-y-3">
      <ChartFigure
        id="sites"
        finding={
          last.modelGw === null
            ? t("findingPast", named)
            : t("finding", {
                ...named,
                share: formatQuantity(last.sitesGw / last.modelGw, "fraction", locale, { fractionDigits: 0 }),
              })
        }
        unitLine={t("unit", { count: siteCount })}
        panels={panels}
        sources={sources}
        fileName="energised-sites"
      />
      <SiteTable sites={sites} />
    </div>
  );
}
