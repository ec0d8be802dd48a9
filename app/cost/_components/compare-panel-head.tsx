"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CostSetting } from "@/lib/contracts/cost-change";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import { acceleratorHardware, acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { SelectField } from "../../_components/controls/select-field";
import type { Configuration } from "./configurations";
import { useSettingTexts } from "./use-setting-texts";

const ASSUMED = "assumed";

type ComparePanelHeadProps = {
  data: UnitCostData;
  first: Configuration;
  configuration: Configuration;
  canDuplicate: boolean;
  choose: (chosen: Partial<Pick<UnitCostRequest, CostSetting>>) => void;
  duplicate: () => void;
  makeFirst: () => void;
  remove: () => void;
};

/** What one configuration costs, how that compares with the first, in what they differ, and ways to change it. */
export function ComparePanelHead(props: ComparePanelHeadProps) {
  const { data, first, configuration } = props;
  const t = useTranslations("cost.compare");
  const texts = useSettingTexts();
  const { letter, index, request, quote, change } = configuration;
  const differences = texts.differences(first.request, request, change);
  return (
    <div className="flex flex-col gap-y-2 pb-3">
      <h3 className="text-[1rem]/6 font-semibold">
        {letter}. {texts.name(request)}
      </h3>
      <PanelFinding first={first} configuration={configuration} />
      {index === null ? (
        <p className="text-caption text-muted">{t("isFirst")}</p>
      ) : (
        <>
          <ul className="text-caption text-muted">
            {differences.length === 0 && typeof quote !== "string" && <li>{t("noDifference")}</li>}
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
          <PanelChoices data={data} letter={letter} request={request} choose={props.choose} />
        </>
      )}
      <p className="flex flex-wrap gap-x-4 text-caption" data-print="hide">
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

function PanelFinding({ first, configuration }: { first: Configuration; configuration: Configuration }) {
  const t = useTranslations("cost.compare");
  const locale = useLocale();
  const { quote, index } = configuration;
  if (typeof quote === "string") return <p className="font-semibold">{t("noCost")}</p>;
  const { totalUsd } = quote.cost.mtok;
  const firstUsd = typeof first.quote === "string" ? null : first.quote.cost.mtok.totalUsd;
  return (
    <p>
      <span className="inline-flex items-baseline gap-x-1.5">
        <EvidenceGlyph status={quote.inputs.evidence} />
        <span className="text-figure font-semibold">
          {formatQuantity(totalUsd, "usdPerMtok", locale, { significantDigits: 3 })}
        </span>
      </span>
      {index !== null && firstUsd !== null && (
        <span className="ms-2 whitespace-nowrap">
          {t("against", {
            usd: formatQuantity(totalUsd - firstUsd, "usd", locale, { significantDigits: 2, sign: "always" }),
            percent: formatQuantity(totalUsd / firstUsd - 1, "fraction", locale, {
              significantDigits: 3,
              sign: "always",
            }),
          })}
        </span>
      )}
    </p>
  );
}

type PanelChoicesProps = {
  data: UnitCostData;
  letter: string;
  request: UnitCostRequest;
  choose: ComparePanelHeadProps["choose"];
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
    <div className="grid grid-cols-1 gap-y-1" data-print="hide">
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
