"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { CapacityCase } from "@/lib/model/capacity/quoted-capacity-case";
import { QUARTERS_PER_YEAR, quarterName } from "@/lib/model/capacity/capacity-quarter";
import { capacityRegions } from "@/lib/model/capacity/capacity-region";
import { gridEnergyUsdPerMwYear } from "@/lib/model/capacity/grid-energy";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import { DataTable } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { SourceLine } from "../../_components/figures/source-line";

const SHOWN_QUARTER = 5 * QUARTERS_PER_YEAR - 1; // 2030Q4

type PowerSectionProps = {
  capacity: CapacityCase;
  plan: CapacityPlan | null;
  sources: readonly SourceCitation[];
};

/** Electricity as a share of cost beside what one more megawatt of it would be worth. */
export function PowerSection({ capacity, plan, sources }: PowerSectionProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const { quote, terms } = capacity;
  const { lines, totalUsd } = quote.cost.mtok;
  const shareFraction = (lines.energyIt + lines.electricalLosses + lines.cooling) / totalUsd;
  const billUsd = Math.max(...Object.values(gridEnergyUsdPerMwYear(terms)));
  const shadowUsd =
    plan === null
      ? null
      : Math.max(
          ...capacityRegions.map((region) => plan.gridShadowPriceUsdPerMwYear[region][SHOWN_QUARTER] ?? 0),
        );
  const quarter = quarterName(SHOWN_QUARTER);
  const share = formatQuantity(shareFraction, "fraction", locale, { significantDigits: 2 });
  const evidence = quote.inputs.evidence;
  const row = (
    key: string,
    head: string,
    value: number | null,
    unit: "fraction" | "usdPerYear",
    formula?: string,
  ) => ({
    key,
    head,
    cells: [
      <FigureValue
        key="value"
        label={head}
        value={value}
        unit={unit}
        missingReason={t("value.pending")}
        provenance={{ evidence, source: t("source.model"), formula }}
      />,
    ],
  });
  return (
    <section id="power" aria-labelledby="power-heading" className="border-t border-ink pt-3">
      <h2 id="power-heading" className="text-finding font-semibold text-balance">
        {shadowUsd === null
          ? t("power.title")
          : t("power.finding", {
              share,
              ratio: formatQuantity(shadowUsd / billUsd, "number", locale, { significantDigits: 2 }),
              quarter,
            })}
      </h2>
      <p className="mt-1 max-w-prose text-caption text-muted">{t("power.unit")}</p>
      <div className="mt-3">
        <DataTable
          label={t("power.label")}
          emptyReason={t("value.pending")}
          columns={[
            { key: "measure", head: t("power.measure"), align: "start", wrap: true },
            { key: "value", head: t("power.value"), align: "start" },
          ]}
          rows={[
            row("share", t("power.share"), shareFraction, "fraction"),
            row("bill", t("power.bill"), billUsd, "usdPerYear", t("power.billFormula")),
            row("shadow", t("power.shadow", { quarter }), shadowUsd, "usdPerYear", t("power.shadowFormula")),
          ]}
        />
      </div>
      <div className="mt-2">
        <SourceLine sources={sources} />
      </div>
    </section>
  );
}
