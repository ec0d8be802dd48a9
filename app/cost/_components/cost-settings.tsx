"use client";

import { useLocale, useTranslations } from "next-intl";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatNumber } from "@/lib/format/format-number";
import {
  acceleratorHardware,
  acceleratorHardwareIds,
  type AcceleratorHardwareId,
} from "@/lib/model/unit-cost/accelerator-hardware";
import {
  measuredChoices,
  nearestMeasured,
  type MeasuredServing,
} from "@/lib/model/unit-cost/measured-choices";
import { ownerClasses } from "@/lib/model/unit-cost/owner-class";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { retailMarketTypes } from "@/lib/model/unit-cost/regional-electricity-price";
import { shapeName, type RequestShape } from "@/lib/model/unit-cost/request-shape";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { SelectField } from "../../_components/controls/select-field";
import { SpeedField } from "./speed-field";

const BEST = "best";
const NO_LIMIT = "none";
const LIMITS_SECONDS = [0.5, 1, 2, 5, 10];
const ASSUMED_REGION = "assumed";

type CostSettingsProps = {
  data: UnitCostData;
  request: UnitCostRequest;
  change: (part: Partial<UnitCostRequest>) => void;
};

/** What is run, where, for whom and how fast: each choice offers what was measured or ingested, and any hardware to a roofline. */
export function CostSettings({ data, request, change }: CostSettingsProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { hardware, model } = request;
  const zones = data.prices
    .filter((price) => price.marketType === request.marketType)
    .map(({ zone }) => zone);
  const count = (tokens: number) => formatNumber(tokens, locale, { fractionDigits: 0 });
  const wish: MeasuredServing | null =
    hardware === undefined || model === undefined
      ? null
      : {
          hardware,
          model,
          precision: request.precision,
          shape: request.shape,
          workload: request.workload,
          interactivityTokensPerSecondPerUser: request.interactivityTokensPerSecondPerUser,
        };
  const choices = wish && measuredChoices(data.operatingPoints, wish);
  const choose = (part: Partial<MeasuredServing>) => {
    if (wish !== null) change(nearestMeasured(data.operatingPoints, { ...wish, ...part }));
  };
  const chooseHardware = (id: AcceleratorHardwareId) => {
    if (choices?.hardware.includes(id) === true) choose({ hardware: id });
    else change({ hardware: id, model: costDefaults.model, precision: undefined, workload: undefined });
  };
  const allowRoofline = (allowed: boolean) => {
    const isMeasured = wish === null || choices?.hardware.includes(wish.hardware) === true;
    const { hardware: reference } = costDefaults;
    if (allowed || isMeasured || reference === undefined) change({ allowRoofline: allowed });
    else {
      const nearest = nearestMeasured(data.operatingPoints, { ...wish, hardware: reference });
      change({ allowRoofline: false, ...nearest });
    }
  };
  const ownLimit = request.maxTimeToFirstTokenSeconds;
  const limits = [...new Set([...LIMITS_SECONDS, ...(ownLimit === undefined ? [] : [ownLimit])])].toSorted(
    (a, b) => a - b,
  );
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-4">
      {wish !== null && choices !== null && (
        <>
          <SelectField
            label={t("setting.hardware")}
            value={wish.hardware}
            options={(request.allowRoofline
              ? acceleratorHardwareIds
              : withCurrent(choices.hardware, wish.hardware)
            ).map((id) => ({ value: id, label: acceleratorHardware[id].name }))}
            onChange={chooseHardware}
          />
          <SelectField
            label={t("setting.model")}
            value={wish.model}
            options={withCurrent(choices.models, wish.model).map((name) => ({ value: name, label: name }))}
            onChange={(name) => choose({ model: name })}
          />
          <SelectField
            label={t("setting.precision")}
            value={wish.precision ?? BEST}
            options={[
              { value: BEST, label: t("bestPrecision") },
              ...withCurrent(choices.precisions, wish.precision).map((name) => ({
                value: name,
                label: name.toUpperCase(),
              })),
            ]}
            onChange={(name) => choose({ precision: name === BEST ? undefined : name })}
          />
          <SelectField
            label={t("setting.shape")}
            value={wish.workload ?? shapeName(wish.shape)}
            options={[
              ...shapesOf(choices.shapes, wish).map((shape) => ({
                value: shapeName(shape),
                label: t("shape", { input: count(shape.inputTokens), output: count(shape.outputTokens) }),
              })),
              ...choices.workloads.map((name) => ({ value: name, label: t("workload", { name }) })),
            ]}
            onChange={(name) =>
              choose(
                choices.workloads.includes(name)
                  ? { workload: name }
                  : {
                      workload: undefined,
                      shape: choices.shapes.find((shape) => shapeName(shape) === name) ?? wish.shape,
                    },
              )
            }
          />
        </>
      )}
      <SelectField
        label={t("setting.region")}
        value={request.region ?? ASSUMED_REGION}
        options={[
          ...zones.map((zone) => ({ value: zone, label: zone })),
          { value: ASSUMED_REGION, label: t("assumedRegion") },
        ]}
        onChange={(zone) => change({ region: zone === ASSUMED_REGION ? undefined : zone })}
      />
      <SegmentedSwitch
        label={t("setting.market")}
        value={request.marketType}
        options={retailMarketTypes.map((type) => ({ value: type, label: t(`market.${type}`) }))}
        onChange={(marketType) => change({ marketType })}
      />
      <SelectField
        label={t("setting.owner")}
        value={request.ownerClass}
        options={ownerClasses.map((owner) => ({ value: owner, label: t(`owner.${owner}`) }))}
        onChange={(ownerClass) => change({ ownerClass })}
      />
      {choices !== null && choices.speeds !== null && (
        <SpeedField
          tokensPerSecond={request.interactivityTokensPerSecondPerUser}
          slowest={choices.speeds.slowest}
          fastest={choices.speeds.fastest}
          onChange={(speed) => change({ interactivityTokensPerSecondPerUser: speed })}
        />
      )}
      <SegmentedSwitch
        label={t("setting.unmeasured")}
        value={request.allowRoofline ? "roofline" : "noResult"}
        options={(["noResult", "roofline"] as const).map((answer) => ({
          value: answer,
          label: t(`compare.${answer}`),
        }))}
        onChange={(answer) => allowRoofline(answer === "roofline")}
      />
      <SelectField
        label={t("setting.timeToFirstToken")}
        value={String(request.maxTimeToFirstTokenSeconds ?? NO_LIMIT)}
        options={[
          { value: NO_LIMIT, label: t("noLimit") },
          ...limits.map((seconds) => ({
            value: String(seconds),
            label: t("secondsAtMost", { seconds: formatNumber(seconds, locale) }),
          })),
        ]}
        onChange={(limit) =>
          change({ maxTimeToFirstTokenSeconds: limit === NO_LIMIT ? undefined : Number(limit) })
        }
      />
    </div>
  );
}

/** A choice nobody measured is still the one in force: the list must show it. */
function withCurrent<Value extends string>(measured: readonly Value[], current: Value | undefined): Value[] {
  return current === undefined || measured.includes(current) ? [...measured] : [...measured, current];
}

function shapesOf(measured: readonly RequestShape[], { shape, workload }: MeasuredServing): RequestShape[] {
  const isListed =
    workload !== undefined || measured.some((candidate) => shapeName(candidate) === shapeName(shape));
  return isListed ? [...measured] : [...measured, shape];
}
