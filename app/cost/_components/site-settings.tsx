"use client";

import { useTranslations } from "next-intl";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { heatRejections } from "@/lib/model/unit-cost/cooling-climate";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { regionFact } from "@/lib/model/unit-cost/region-fact";
import { interconnects } from "@/lib/model/unit-cost/scale-out-interconnect";
import {
  airSupplyClassC,
  airSupplyClasses,
  waterSupplyClassC,
  waterSupplyClasses,
} from "@/lib/model/unit-cost/supply-class";
import { Disclosure } from "../../_components/controls/disclosure";
import { InlineNumberField } from "../../_components/controls/inline-number-field";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { SelectField } from "../../_components/controls/select-field";
import { useFactNotes } from "./use-fact-notes";
import type { ChangeRequest } from "./use-cost-view";

const SOURCED = "sourced";
const AS_REGION = "region";
const USUAL = { airSupply: "recommended", waterSupply: "W27" } as const;
const UNNAMED_ZONE = "US"; // where the assumed power price is of

type SiteSettingsProps = {
  data: UnitCostData;
  request: UnitCostRequest;
  quote: UnitCostQuote;
  change: ChangeRequest;
};

/** How the site is cooled, linked and powered; closed until something of it was chosen. */
export function SiteSettings({ data, request, quote, change }: SiteSettingsProps) {
  const t = useTranslations("cost.site");
  const { region, cooling, interconnect, carbonIntensityGramsCo2ePerKwh: statedGrams } = request;
  const isOpen = cooling !== undefined || interconnect !== "pluggable" || statedGrams !== undefined;
  const intensity = regionFact(data.regionFacts, region ?? UNNAMED_ZONE, "carbon-intensity");
  const notes = useFactNotes();
  return (
    <div className="mt-2">
      <Disclosure summary={t("title")} open={isOpen}>
        <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-4">
          <SegmentedSwitch
            label={t("interconnect")}
            value={interconnect}
            options={interconnects.map((kind) => ({ value: kind, label: t(`links.${kind}`) }))}
            onChange={(kind) => change({ interconnect: kind })}
          />
          <SelectField
            label={t("cooling")}
            value={cooling?.heatRejection ?? SOURCED}
            options={[
              { value: SOURCED, label: t("sourcedPue") },
              ...heatRejections.map((kind) => ({ value: kind, label: t(`rejection.${kind}`) })),
            ]}
            onChange={(kind) =>
              change({
                cooling: kind === SOURCED ? undefined : { ...USUAL, ...cooling, heatRejection: kind },
              })
            }
          />
          {intensity === null ? (
            <p className="text-caption text-muted">{t("noIntensity")}</p>
          ) : (
            <InlineNumberField
              label={t("carbon")}
              value={statedGrams ?? intensity.value}
              baseValue={intensity.value}
              min={0}
              max={2000}
              unit="gramCo2ePerKwh"
              rangeNote={`${intensity.zone}, ${intensity.period}; ${notes.grade(intensity)}`}
              provenance={notes.provenance(intensity)}
              onChange={(grams) =>
                change({ carbonIntensityGramsCo2ePerKwh: grams === intensity.value ? undefined : grams })
              }
            />
          )}
        </div>
        {cooling !== undefined && (
          <CoolingClasses data={data} cooling={cooling} quote={quote} change={change} />
        )}
      </Disclosure>
    </div>
  );
}

type CoolingClassesProps = {
  data: UnitCostData;
  cooling: NonNullable<UnitCostRequest["cooling"]>;
  quote: UnitCostQuote;
  change: ChangeRequest;
};

/** Climate, supply temperatures and the share of heat left to air, once PUE is computed from them. */
function CoolingClasses({ data, cooling, quote, change }: CoolingClassesProps) {
  const t = useTranslations("cost.site");
  const set = (part: Partial<typeof cooling>) => change({ cooling: { ...cooling, ...part } });
  const climates = [
    ...new Set(data.regionFacts.filter(({ metric }) => metric === "design-wet-bulb").map(({ zone }) => zone)),
  ].toSorted();
  const usual = quote.cooling?.mix.airHeatFraction ?? 1;
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-4">
      <SelectField
        label={t("climate")}
        value={cooling.climate ?? AS_REGION}
        options={[
          { value: AS_REGION, label: t("climateOfRegion") },
          ...climates.map((zone) => ({ value: zone, label: zone })),
        ]}
        onChange={(zone) => set({ climate: zone === AS_REGION ? undefined : zone })}
      />
      <SelectField
        label={t("airSupply")}
        value={cooling.airSupply}
        options={airSupplyClasses.map((name) => ({
          value: name,
          label: t("supply", { name, celsius: airSupplyClassC[name] }),
        }))}
        onChange={(airSupply) => set({ airSupply })}
      />
      <SelectField
        label={t("waterSupply")}
        value={cooling.waterSupply}
        options={waterSupplyClasses.map((name) => ({
          value: name,
          label: t("supply", { name, celsius: waterSupplyClassC[name] }),
        }))}
        onChange={(waterSupply) => set({ waterSupply })}
      />
      <InlineNumberField
        label={t("airShare")}
        value={cooling.airHeatFraction ?? usual}
        baseValue={usual}
        min={0}
        max={1}
        unit="fraction"
        rangeNote={t("airShareNote")}
        provenance={{ evidence: "estimated", source: t("assumed") }}
        onChange={(airHeatFraction) => set({ airHeatFraction, liquidHeatFraction: undefined })}
      />
      <p className="text-caption text-muted tablet:col-span-2 desk:col-span-4">
        {quote.cooling !== null && t("climateNote", { zone: quote.cooling.zone })}
      </p>
    </div>
  );
}
