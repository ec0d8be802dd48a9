"use client";

import { useTranslations } from "next-intl";
import type { CostSetting } from "@/lib/contracts/cost-change";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { acceleratorHardware, acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { SelectField } from "../../_components/controls/select-field";
import type { Configuration } from "@/lib/charts/cost/configurations";

const ASSUMED = "assumed";

type ComparePanelFootProps = {
  data: UnitCostData;
  configuration: Configuration;
  canDuplicate: boolean;
  choose: (chosen: Partial<Pick<UnitCostRequest, CostSetting>>) => void;
  duplicate: () => void;
  makeFirst: () => void;
  remove: () => void;
};

/** Ways to change one configuration, copy it, edit all of it as the first, or take it away. */
export function ComparePanelFoot(props: ComparePanelFootProps) {
  const { data, configuration } = props;
  const t = useTranslations("cost.compare");
  const { letter, index, request, quote } = configuration;
  return (
    <div className="mt-2 flex flex-col gap-y-2" data-print="hide">
      {index !== null && <PanelChoices data={data} letter={letter} request={request} choose={props.choose} />}
      <p className="flex flex-wrap gap-x-4 text-caption">
        {props.canDuplicate && (
          <button type="button" className="text-action" onClick={props.duplicate}>
            {t("duplicate")} <span className="sr-only">{letter}</span>
          </button>
        )}
        {index !== null && typeof quote !== "string" && (
          <button type="button" className="text-action" title={t("makeFirstHint")} onClick={props.makeFirst}>
            {t("makeFirst")} <span className="sr-only">{letter}</span>
          </button>
        )}
        {index !== null && (
          <button type="button" className="text-action" onClick={props.remove}>
            {t("remove")} <span className="sr-only">{letter}</span>
          </button>
        )}
      </p>
    </div>
  );
}

type PanelChoicesProps = {
  data: UnitCostData;
  letter: string;
  request: UnitCostRequest;
  choose: ComparePanelFootProps["choose"];
};

/** Offers what exists at all: a combination nobody measured says so where its chart would stand. */
function PanelChoices({ data, letter, request, choose }: PanelChoicesProps) {
  const t = useTranslations("cost");
  const models = [...new Set(data.operatingPoints.map(({ model }) => model))].toSorted();
  const zones = data.prices
    .filter(({ marketType }) => marketType === request.marketType)
    .map(({ zone }) => zone);
  const label = (name: "hardware" | "model" | "region") => `${letter}: ${t(`setting.${name}`)}`;
  return (
    <div className="grid grid-cols-1 gap-y-1">
      {request.hardware !== undefined && (
        <SelectField
          label={label("hardware")}
          value={request.hardware}
          options={acceleratorHardwareIds.map((id) => ({ value: id, label: acceleratorHardware[id].name }))}
          onChange={(hardware) => choose({ hardware, precision: undefined })}
        />
      )}
      {request.model !== undefined && (
        <SelectField
          label={label("model")}
          value={request.model}
          options={models.map((model) => ({ value: model, label: model }))}
          onChange={(model) => choose({ model, precision: undefined })}
        />
      )}
      <SelectField
        label={label("region")}
        value={request.region ?? ASSUMED}
        options={[
          ...zones.map((zone) => ({ value: zone, label: zone })),
          { value: ASSUMED, label: t("assumedRegion") },
        ]}
        onChange={(zone) => choose({ region: zone === ASSUMED ? undefined : zone })}
      />
    </div>
  );
}
