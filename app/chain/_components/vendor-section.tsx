"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { arrangeVendors, assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { layerPrices } from "@/lib/model/valuation/layer-prices";
import type { VendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { NoticeList } from "../../_components/figures/notice-list";
import { shownVendorView } from "@/lib/contracts/vendor-view";
import { useVendorView } from "./use-vendor-view";
import { VendorCaveatLegend } from "./vendor-caveats";
import { VendorCellNote, type ChosenCell } from "./vendor-cell-note";
import { VendorDetail } from "./vendor-detail";
import { useVendorCount, useVendorFinding } from "./vendor-finding";
import { VendorJointTable } from "./vendor-joint-table";
import { VendorSettingsPanel } from "./vendor-settings-panel";
import { VendorTable } from "./vendor-table";
import { VendorToolbar } from "./vendor-toolbar";
import { useVendorWords } from "./vendor-words";

type VendorSectionProps = { expectations: VendorExpectations; asOf: string | null };

/** What the market price of each vendor assumes, beside what bear, base and bull give it, and the joint test of each layer. */
export function VendorSection({ expectations, asOf }: VendorSectionProps) {
  const words = useVendorWords();
  const { t } = words;
  const { view, problems, change } = useVendorView();
  const [openedAtLoad] = useState(view.open);
  const [chosen, setChosen] = useState<{ ticker: string; column: string } | null>(null);
  const settings = useDeferredValue(view.settings);
  const assessments = useMemo(() => assessVendors(expectations, settings), [expectations, settings]);
  const { layer, q, valuedOnly, sort, descending } = view;
  const rows = useMemo(
    () => arrangeVendors(assessments, { layer, q, valuedOnly, sort, descending }),
    [assessments, layer, q, valuedOnly, sort, descending],
  );
  const layers = useMemo(
    () => layerPrices(assessments, expectations.layerPoolsUsd, expectations.exposureShares),
    [assessments, expectations.layerPoolsUsd, expectations.exposureShares],
  );
  const byTicker = (ticker: string | null) =>
    assessments.find((assessment) => assessment.vendor.ticker === ticker);
  const opened = byTicker(view.open);
  const stored = expectations.vendors.find(({ ticker }) => ticker === view.open);
  const noted = byTicker(chosen?.ticker ?? null);
  const cell: ChosenCell =
    noted === undefined || chosen === null ? null : { assessment: noted, column: chosen.column };
  const hasPrices = assessments.some(({ vendor }) => vendor.enterpriseValueUsd.value !== null);
  const shown = shownVendorView(view, hasPrices);
  const companyLayers = [...new Set(expectations.vendors.flatMap((vendor) => vendor.layer ?? []))];
  return (
    <>
      <section className="flex min-w-0 flex-col gap-y-3 border-t border-ink pt-3">
        <NoticeList
          notices={problems.map(({ field, value, allowed }) => `${field}: ${allowed} (${value})`)}
        />
        <div>
          <h2 className="text-finding font-semibold">{useVendorFinding(assessments, words)}</h2>
          <p className="mt-1 text-caption text-muted">{t("unit")}</p>
          <p className="mt-1 max-w-prose">{useVendorCount(assessments, words)}</p>
        </div>
        <VendorToolbar view={shown} layers={companyLayers} asOf={asOf} words={words} change={change} />
        <VendorSettingsPanel
          settings={view.settings}
          expectations={expectations}
          words={words}
          onChange={(next) => change({ settings: next })}
        />
        <div>
          <p className="mb-1 text-caption text-muted" role="status">
            {t("shown", { count: rows.length })}
          </p>
          <VendorTable
            rows={rows}
            view={shown}
            words={words}
            change={change}
            onChoose={(ticker, column) => setChosen({ ticker, column })}
          />
          <VendorCellNote chosen={cell} words={words} />
          <VendorCaveatLegend words={words} />
          <p className="mt-1 text-caption text-muted" data-print="hide">
            {t("keys")}
          </p>
        </div>
        {opened !== undefined && stored !== undefined && (
          <VendorDetail
            key={stored.ticker}
            assessment={opened}
            stored={stored}
            settings={view.settings}
            asOf={asOf}
            takesFocus={view.open !== openedAtLoad}
            words={words}
            onChange={(next) => change({ settings: next })}
            onClose={() => change({ open: null })}
          />
        )}
      </section>
      {hasPrices && <VendorJointTable layers={layers} words={words} />}
    </>
  );
}
