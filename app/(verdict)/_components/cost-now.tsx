"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useMemo } from "react";
import { referenceCostSources } from "@/lib/charts/cost/reference-cost-sources";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { CostWaterfall } from "../../_components/unit-cost/cost-waterfall";

/** Computed on the server: the model stays out of this page's first load. */
export type ReferenceCost = {
  mtok: UnitCost["mtok"];
  waccFraction: number;
  throughput: { sourceUrl: string | null; asOf: string | null };
};

type CostNowProps = { reference: ReferenceCost; region: string; electricity: SourceCitation };

/** What a million tokens costs on the accelerator the scenarios are built on, at the region's power price. */
export function CostNow({ reference, region, electricity }: CostNowProps) {
  const t = useTranslations("verdict.cost");
  const unit = useTranslations("cost.waterfall");
  const locale = useLocale();
  const { mtok, waccFraction, throughput } = reference;
  const sources = useMemo(
    () => referenceCostSources(electricity, throughput, t),
    [electricity, throughput, t],
  );
  return (
    <div className="min-w-0">
      <CostWaterfall
        chart="reference-cost-of-a-million-tokens"
        mtok={mtok}
        unitLine={unit("unit", { wacc: formatQuantity(waccFraction, "fraction", locale) })}
        sources={sources}
      />
      <p className="mt-2" data-print="hide">
        <Link href={`/cost?region=${region}`} prefetch={false} className="text-action">
          {t("open")}
        </Link>
      </p>
    </div>
  );
}
