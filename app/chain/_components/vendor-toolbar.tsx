"use client";

import { csvAddress } from "@/lib/contracts/csv-address";
import { useId } from "react";
import {
  presetOf,
  vendorColumnPresets,
  vendorViewToSearchParams,
  type VendorColumnPreset,
  type ShownVendorView,
} from "@/lib/contracts/vendor-view";
import { vendorColumnKeys } from "@/lib/model/valuation/vendor-columns";
import { Disclosure } from "../../_components/controls/disclosure";
import { SelectField } from "../../_components/controls/select-field";
import type { ChangeVendorView } from "./use-vendor-view";
import type { VendorWords } from "./vendor-words";

const EVERY_LAYER = "";
const OWN_CHOICE = "own";
const presets = Object.keys(vendorColumnPresets) as VendorColumnPreset[];

type VendorToolbarProps = {
  view: ShownVendorView;
  layers: readonly string[];
  asOf: string | null;
  words: VendorWords;
  change: ChangeVendorView;
};

/** What the table shows: words, layer, columns, and the same as a file. */
export function VendorToolbar({ view, layers, asOf, words, change }: VendorToolbarProps) {
  const { t } = words;
  const searchId = useId();
  const preset = presetOf(view.columns);
  const query = vendorViewToSearchParams({ ...view, open: null });
  if (asOf !== null) query.set("asOf", asOf.slice(0, 10));
  return (
    <div role="group" aria-label={t("toolbar")} data-print="hide">
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-2 tablet:flex tablet:flex-wrap">
        <div className="flex flex-col gap-y-1">
          <label htmlFor={searchId} className="text-caption text-muted">
            {t("search")}
          </label>
          <input
            id={searchId}
            type="search"
            value={view.q}
            maxLength={100}
            onChange={(event) => change({ q: event.currentTarget.value })}
            className="field-edge h-8 w-full px-2 tablet:w-48"
          />
        </div>
        <SelectField
          label={t("layerLabel")}
          value={view.layer ?? EVERY_LAYER}
          options={[EVERY_LAYER, ...layers].map((layer) => ({
            value: layer,
            label: layer === EVERY_LAYER ? t("allLayers") : words.layer(layer),
          }))}
          onChange={(layer) => change({ layer: layer === EVERY_LAYER ? null : layer })}
        />
        <SelectField
          label={t("preset")}
          value={preset ?? OWN_CHOICE}
          options={[...presets, ...(preset === null ? ([OWN_CHOICE] as const) : [])].map((name) => ({
            value: name,
            label: t(`presets.${name}`),
          }))}
          onChange={(name) => {
            if (name !== OWN_CHOICE) change({ columns: vendorColumnPresets[name] });
          }}
        />
        <label className="flex min-h-8 items-center gap-x-2">
          <input
            type="checkbox"
            checked={view.valuedOnly}
            onChange={(event) => change({ valuedOnly: event.currentTarget.checked })}
            className="size-4 accent-ink"
          />
          {t("valuedOnly")}
        </label>
        <a
          href={csvAddress("/api/v1/vendors.csv", query.toString())}
          download
          title={t("csvNote")}
          className="text-action min-h-8 tablet:ms-auto"
        >
          {t("csv")}
        </a>
      </div>
      <div className="mt-2">
        <Disclosure summary={t("chooseColumns")}>
          <div className="grid grid-cols-2 gap-x-4 tablet:grid-cols-4">
            {vendorColumnKeys.map((key) => (
              <label key={key} className="flex min-h-6 items-center gap-x-2" title={t(`meaning.${key}`)}>
                <input
                  type="checkbox"
                  checked={view.columns.includes(key)}
                  onChange={(event) => {
                    const isOn = event.currentTarget.checked;
                    const columns = vendorColumnKeys.filter((column) =>
                      column === key ? isOn : view.columns.includes(column),
                    );
                    if (columns.length > 0) change({ columns });
                  }}
                  className="size-4 accent-ink"
                />
                {t(`columns.${key}`)}
              </label>
            ))}
          </div>
        </Disclosure>
      </div>
    </div>
  );
}
