"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { supplyStackFigure } from "@/lib/charts/capacity/supply-stack-figure";
import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { Disclosure } from "../../_components/controls/disclosure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { TableSection } from "../../_components/figures/table-section";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { SupplyStackTable } from "./supply-stack-table";

type SupplyStackFigureProps = {
  regions: readonly MeritOrderRegion[]; // the same accelerator, model and owner in each
  unplacedSites: readonly string[];
  sources: readonly SourceCitation[];
};

/** Where the next token is cheapest: zones as wide as the power announced in them, as high as cost and delay. */
export function SupplyStackFigure({ regions, unplacedSites, sources }: SupplyStackFigureProps) {
  const t = useTranslations("capacityEvidence.supply");
  const locale = useLocale();
  const zoneName = useZoneName();
  const figure = useMemo(
    () => supplyStackFigure({ regions, unplacedSites, sources }, { t, zoneName, locale }),
    // t and zoneName are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [regions, unplacedSites, sources, locale],
  );
  if (figure === null) {
    return (
      <TableSection title={t("findingNone")} note={t("unit")}>
        <SupplyStackTable regions={regions} />
      </TableSection>
    );
  }
  return (
    <div className="min-w-0">
      <ChartFigure chart="supply-stack" {...figure} />
      <div className="mt-3">
        <Disclosure summary={t("allZones", { count: regions.length })}>
          <SupplyStackTable regions={regions} />
        </Disclosure>
      </div>
    </div>
  );
}
