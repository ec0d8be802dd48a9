"use client";

import { useTranslations } from "next-intl";
import { applyCostChange, type CostChange } from "@/lib/contracts/cost-change";
import type { CostView } from "@/lib/contracts/cost-view";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { ownerClasses } from "@/lib/model/unit-cost/owner-class";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { computeQuote } from "@/lib/model/unit-cost/compute-quote";

type CompareAddProps = { data: UnitCostData; view: CostView; add: (change: CostChange) => void };

/** One press adds what an investor compares first; what is added can be changed in its panel. */
export function CompareAdd({ data, view, add }: CompareAddProps) {
  const t = useTranslations("cost.compare.add");
  const { request } = view;
  const taken = [
    request,
    ...view.compared.flatMap((one) => ("change" in one ? [applyCostChange(request, one.change)] : [])),
  ];

  /** The cheapest measured accelerator that is not there yet. */
  function addHardware() {
    const candidates = acceleratorHardwareIds
      .filter((id) => taken.every(({ hardware }) => hardware !== id))
      .map((hardware) => ({ hardware, precision: undefined }))
      .flatMap((settings) => {
        const quote = computeQuote(data, applyCostChange(request, { settings, overrides: {} }));
        return typeof quote === "string" ? [] : [{ settings, usd: quote.cost.mtok.totalUsd }];
      })
      .toSorted((a, b) => a.usd - b.usd);
    const [best] = candidates;
    const fallback = acceleratorHardwareIds.find((id) => taken.every(({ hardware }) => hardware !== id));
    const settings = best?.settings ?? (fallback === undefined ? {} : { hardware: fallback });
    add({ settings, overrides: {} });
  }

  function addRegion() {
    const [cheapest] = data.prices
      .filter(
        ({ marketType, zone }) =>
          marketType === request.marketType && taken.every(({ region }) => region !== zone),
      )
      .toSorted((a, b) => a.trailingYearMeanUsdPerMwh - b.trailingYearMeanUsdPerMwh);
    if (cheapest !== undefined) add({ settings: { region: cheapest.zone }, overrides: {} });
  }

  function addOwner() {
    const other = ownerClasses.find((owner) => taken.every(({ ownerClass }) => ownerClass !== owner));
    if (other !== undefined) add({ settings: { ownerClass: other }, overrides: {} });
  }

  const canAddOwner = ownerClasses.some((owner) => taken.every(({ ownerClass }) => ownerClass !== owner));
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1" data-print="hide">
      <span className="text-caption text-muted">{t("label")}</span>
      <AddButton onClick={addHardware}>{t("hardware")}</AddButton>
      <AddButton onClick={addRegion}>{t("region")}</AddButton>
      {canAddOwner && <AddButton onClick={addOwner}>{t("owner")}</AddButton>}
      <AddButton onClick={() => add({ settings: {}, overrides: {} })}>{t("same")}</AddButton>
    </p>
  );
}

function AddButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="field-edge min-h-8 px-3 font-medium" onClick={onClick}>
      + {children}
    </button>
  );
}
