"use client";

import { useLocale } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  assumedFade,
  heldGrowths,
  publishedVendorSettings,
  vendorAssumptionKeys,
  type VendorAssumptionKey,
  type VendorSettings,
} from "@/lib/model/valuation/vendor-settings";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import type { VendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { Disclosure } from "../../_components/controls/disclosure";
import { SelectField } from "../../_components/controls/select-field";
import { VendorOwnField } from "./vendor-own-field";
import type { VendorWords } from "./vendor-words";

type VendorSettingsPanelProps = {
  settings: VendorSettings;
  expectations: VendorExpectations;
  words: VendorWords;
  onChange: (settings: VendorSettings) => void;
};

/** What the reading of every price rests on, each with its source, each the reader's to set. */
export function VendorSettingsPanel({ settings, expectations, words, onChange }: VendorSettingsPanelProps) {
  const { t } = words;
  const ownCount =
    Object.keys(settings.forAll).length +
    Object.values(settings.own).reduce((sum, figures) => sum + Object.keys(figures).length, 0) +
    (settings.heldGrowth === publishedVendorSettings.heldGrowth ? 0 : 1) +
    (settings.weights === publishedVendorSettings.weights ? 0 : 1);
  return (
    <Disclosure
      summary={
        <>
          {t("settings.title")}
          <span className="text-caption font-normal text-muted">
            {t("settings.changed", { count: ownCount })}
          </span>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 tablet:grid-cols-4 desk:grid-cols-8">
        <SelectField
          label={t("settings.hold")}
          value={settings.heldGrowth}
          changed={settings.heldGrowth !== publishedVendorSettings.heldGrowth}
          options={heldGrowths.map((held) => ({ value: held, label: t(`settings.holds.${held}`) }))}
          onChange={(heldGrowth) => onChange({ ...settings, heldGrowth })}
        />
        {vendorAssumptionKeys.map((key) => (
          <VendorOwnField
            key={key}
            field={key}
            value={settings.forAll[key]}
            otherwise={publishedValue(expectations, key)}
            note={publishedNote(expectations, key, words)}
            words={words}
            onChange={(value) => onChange({ ...settings, forAll: withValue(settings.forAll, key, value) })}
          />
        ))}
      </div>
      <p className="mt-2 text-caption text-muted">{t("settings.scenarioTerms")}</p>
      <AssumedReturns expectations={expectations} words={words} />
      {ownCount > 0 && (
        <button type="button" className="text-action" onClick={() => onChange(publishedVendorSettings)}>
          {t("settings.clearAll")}
        </button>
      )}
    </Disclosure>
  );
}

/** What stands in for a return on new capital that no balance sheet gives, by the layers it stands in for. */
function AssumedReturns({ expectations, words }: Pick<VendorSettingsPanelProps, "expectations" | "words">) {
  const locale = useLocale();
  const percent = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  const { assumedReturns } = expectations;
  const ids = [...new Set(chainLayers.map((layer) => assumedReturns[layer].id))];
  return (
    <div className="mt-2 text-caption text-muted">
      <p>{words.t("settings.assumedReturns")}</p>
      <ul className="ms-4 list-disc">
        {ids.map((id) => {
          const layers = chainLayers.filter((layer) => assumedReturns[layer].id === id);
          const [first] = layers;
          if (first === undefined) return null;
          const { modeFraction, lowFraction, highFraction } = assumedReturns[first];
          return (
            <li key={id}>
              {words.t("settings.assumedReturnOf", {
                id,
                layers: formatList(
                  layers.map((layer) => words.t(`layer.${layer}`)),
                  locale,
                ),
                mode: percent(modeFraction),
                low: percent(lowFraction),
                high: percent(highFraction),
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A record without a key is one whose value is not set. */
export function withValue<K extends string>(
  values: Readonly<Partial<Record<K, number>>>,
  key: K,
  value: number | undefined,
): Partial<Record<K, number>> {
  const { [key]: _, ...others } = values;
  const rest = others as Partial<Record<K, number>>;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function publishedValue({ termsByScenario }: VendorExpectations, key: VendorAssumptionKey): number | null {
  if (key === "ronicFraction") return null;
  return key === "growthYears" || key === "fadeYears" ? assumedFade[key] : termsByScenario.base[key];
}

function publishedNote(
  { termSources }: VendorExpectations,
  key: VendorAssumptionKey,
  { t }: VendorWords,
): string {
  if (key === "ronicFraction") return t("settings.fromBalance");
  return key === "growthYears" || key === "fadeYears"
    ? t("settings.assumed")
    : t("settings.baseCase", { source: termSources[key].source });
}
