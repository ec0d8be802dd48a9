"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { applyCostChange } from "@/lib/contracts/cost-change";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import { acceleratorHardware, acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { SourceLine } from "../../_components/figures/source-line";
import { computeQuote } from "@/lib/model/unit-cost/compute-quote";

type HardwareTableProps = {
  data: UnitCostData;
  request: UnitCostRequest;
  sources: readonly SourceCitation[];
};
/** The same model, request and speed on every accelerator: what was not measured says so. */
export function HardwareTable({ data, request, sources }: HardwareTableProps) {
  const t = useTranslations("cost.hardware");
  const locale = useLocale();
  const deferred = useDeferredValue(request);
  const quotes = useMemo(
    () => acceleratorHardwareIds.map((id) => ({ id, quote: quoteOn(data, deferred, id) })),
    [data, deferred],
  );
  const known = quotes.flatMap(({ id, quote }) =>
    quote === null ? [] : [{ id, cost: quote.cost.mtok.totalUsd }],
  );
  const cheapest = known.reduce<(typeof known)[number] | null>(
    (best, candidate) => (best === null || candidate.cost < best.cost ? candidate : best),
    null,
  );
  const figure = (
    value: number,
    unit: "usd" | "usdPerHour" | "usdPerMtok" | "tokensPerSecond" | "joulePerToken",
  ) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  return (
    <section aria-labelledby="by-hardware" className="border-t border-ink pt-3">
      <h2 id="by-hardware" className="text-finding font-semibold">
        {cheapest === null
          ? t("title")
          : t("finding", {
              hardware: acceleratorHardware[cheapest.id].name,
              cost: figure(cheapest.cost, "usd"),
              count: known.length,
            })}
      </h2>
      <p className="mt-1 mb-2 text-caption text-muted">
        {t("unit", {
          model: request.model ?? "",
          speed: formatQuantity(request.interactivityTokensPerSecondPerUser, "tokensPerSecond", locale, {
            significantDigits: 3,
            trimZeros: true,
          }),
        })}
      </p>
      <DataTable
        label={t("title")}
        emptyReason={t("unmeasured")}
        columns={[
          { key: "hardware", head: t("hardware"), align: "start" },
          { key: "cost", head: t("cost"), align: "end" },
          { key: "hour", head: t("hour"), align: "end" },
          { key: "throughput", head: t("throughput"), align: "end" },
          { key: "energy", head: t("energy"), align: "end" },
          { key: "caveat", head: t("caveat"), align: "start", wrap: true },
        ]}
        rows={quotes.map(({ id, quote }) => ({
          key: id,
          emphasised: id === request.hardware,
          head: acceleratorHardware[id].name,
          cells:
            quote === null
              ? ["—", "—", "—", "—", t("unmeasured")]
              : [
                  <span key="cost" className="inline-flex items-baseline gap-x-1.5">
                    <EvidenceGlyph status={quote.inputs.evidence} />
                    {figure(quote.cost.mtok.totalUsd, "usdPerMtok")}
                  </span>,
                  figure(quote.cost.acceleratorHour.totalUsd, "usdPerHour"),
                  figure(quote.inputs.input.throughputTokensPerSecond, "tokensPerSecond"),
                  figure(quote.cost.energyJoulesPerToken, "joulePerToken"),
                  acceleratorHardware[id].priceCaveat ?? t("noCaveat"),
                ],
        }))}
      />
      <div className="mt-2">
        <SourceLine sources={sources} />
      </div>
    </section>
  );
}

function quoteOn(
  data: UnitCostData,
  request: UnitCostRequest,
  hardware: (typeof acceleratorHardwareIds)[number],
): UnitCostQuote | null {
  const isOwn = hardware === request.hardware;
  const settings = isOwn ? {} : { hardware, precision: undefined }; // another's best may be in another precision
  const quote = computeQuote(data, applyCostChange(request, { settings, overrides: {} }));
  return typeof quote === "string" ? null : quote;
}
