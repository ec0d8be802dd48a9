"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sitesFigure } from "@/lib/charts/capacity/sites-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { EnergisedPower, EnergisedSite } from "@/lib/model/capacity/energised-sites";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SiteTable } from "./site-table";

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
  const figure = useMemo(
    () => sitesFigure({ power, siteCount, minimum, peakPueRatio, sources }, { t, locale }),
    [power, siteCount, minimum, peakPueRatio, sources, t, locale],
  );
  if (figure === null) return null;
  return (
    <div className="flex min-w-0 flex-col gap-y-3">
      <ChartFigure chart="energised-sites" {...figure} />
      <SiteTable sites={sites} />
    </div>
  );
}
