"use client";

import { useLocale, useTranslations } from "next-intl";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatNumber } from "@/lib/format/format-number";
import { Disclosure } from "../../_components/controls/disclosure";
import { NumberField } from "../../_components/controls/number-field";
import type { Provenance } from "../../_components/figures/provenance";
import type { ChangeRequest } from "./use-cost-view";

/** What the scenarios take the price elasticity of token demand from. */
export type ElasticitySource = { low: number; high: number; source: string; asOf: string };

type LeverControlsProps = {
  request: UnitCostRequest;
  elasticity: ElasticitySource | null;
  change: ChangeRequest;
};

/** The lever itself, who gets the gain, and how the market answers. */
export function LeverControls({ request, elasticity, change }: LeverControlsProps) {
  const t = useTranslations("cost.lever");
  const published = useTranslations("cost")("noPublishedRange");
  const range = useTranslations("cost");
  const locale = useLocale();
  const { lever, competition } = request;
  const yours: Provenance = { evidence: "scenario", source: t("yours") };
  const setLever = (part: Partial<UnitCostRequest["lever"]>) => change({ lever: { ...lever, ...part } });
  const setCompetition = (part: Partial<UnitCostRequest["competition"]>) =>
    change({ competition: { ...competition, ...part } });
  const number = (value: number) => formatNumber(value, locale, { significantDigits: 2 });
  return (
    <div data-print="hide">
      <NumberField
        label={t("gain")}
        value={lever.softwareMultiplierRatio}
        baseValue={costDefaults.lever.softwareMultiplierRatio}
        min={0.2}
        max={20}
        step={0.01}
        sliderRange={{ min: 0.5, max: 3 }}
        unit="ratio"
        provenance={yours}
        onChange={(softwareMultiplierRatio) => setLever({ softwareMultiplierRatio })}
      />
      <NumberField
        label={t("margin")}
        value={lever.grossMarginFraction}
        baseValue={costDefaults.lever.grossMarginFraction}
        min={-1}
        max={0.99}
        step={0.01}
        sliderRange={{ min: 0, max: 0.95 }}
        unit="fraction"
        provenance={yours}
        onChange={(grossMarginFraction) => setLever({ grossMarginFraction })}
      />
      <NumberField
        label={t("passThrough")}
        value={lever.passThroughFraction}
        baseValue={costDefaults.lever.passThroughFraction}
        min={0}
        max={1}
        step={0.01}
        unit="fraction"
        provenance={yours}
        onChange={(passThroughFraction) => setLever({ passThroughFraction })}
      />
      <Disclosure summary={t("market")} open>
        <NumberField
          label={t("elasticity")}
          value={competition.priceElasticity}
          baseValue={costDefaults.competition.priceElasticity}
          min={0}
          max={10}
          step={0.05}
          sliderRange={{ min: 0, max: 3 }}
          rangeNote={
            elasticity === null
              ? published
              : range("publishedRange", { low: number(elasticity.low), high: number(elasticity.high) })
          }
          unit="number"
          provenance={
            elasticity === null
              ? yours
              : { evidence: "estimated", source: `${elasticity.source} (${elasticity.asOf})` }
          }
          onChange={(priceElasticity) => setCompetition({ priceElasticity })}
        />
        <NumberField
          label={t("slack")}
          value={competition.capacityToDemandRatio}
          baseValue={costDefaults.competition.capacityToDemandRatio}
          min={1}
          max={20}
          step={0.05}
          sliderRange={{ min: 1, max: 3 }}
          unit="ratio"
          provenance={yours}
          onChange={(capacityToDemandRatio) => setCompetition({ capacityToDemandRatio })}
        />
        <NumberField
          label={t("lag")}
          value={competition.adoptionLagYears}
          baseValue={costDefaults.competition.adoptionLagYears}
          min={0.05}
          max={20}
          step={0.05}
          sliderRange={{ min: 0.05, max: 5 }}
          unit="years"
          provenance={yours}
          onChange={(adoptionLagYears) => setCompetition({ adoptionLagYears })}
        />
      </Disclosure>
    </div>
  );
}
