"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { sumCostGroup } from "@/lib/model/unit-cost/cost-line";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { RankCorrelationChart } from "./rank-correlation-chart";
import { UncertaintyTable } from "./uncertainty-table";
import { UncertaintyTornado } from "./uncertainty-tornado";
import type { UncertaintyRun } from "./use-unit-cost-uncertainty";

type CostUncertaintySectionProps = {
  quote: UnitCostQuote;
  run: UncertaintyRun;
  sources: readonly SourceCitation[];
};

/** How far the cost may lie from the figure shown, and which input puts it there. */
export function CostUncertaintySection({ quote, run, sources }: CostUncertaintySectionProps) {
  const t = useTranslations("uncertainty");
  const { uncertainty, failure } = run;
  return (
    <section
      aria-labelledby="uncertainty"
      className="flex min-h-96 flex-col gap-y-6 border-t border-ink pt-3"
    >
      <div>
        <h2 id="uncertainty" className="mb-2 text-finding font-semibold">
          {uncertainty === null ? t("title") : <UncertaintyFinding quote={quote} uncertainty={uncertainty} />}
        </h2>
        {uncertainty === null && failure === null && <p role="status">{t("drawing")}</p>}
        {failure !== null && <p role="alert">{t("failed", { cause: failure })}</p>}
      </div>
      {uncertainty !== null && (
        <>
          <UncertaintyTable quote={quote} uncertainty={uncertainty} />
          <UncertaintyTornado tornado={uncertainty.tornado} sources={sources} />
          <RankCorrelationChart correlations={uncertainty.correlations} sources={sources} />
        </>
      )}
    </section>
  );
}

const WEAK_CORRELATION = 0.2;

function UncertaintyFinding({
  quote,
  uncertainty,
}: {
  quote: UnitCostQuote;
  uncertainty: UnitCostUncertainty;
}) {
  const t = useTranslations("uncertainty");
  const fieldName = useTranslations("cost.field");
  const locale = useLocale();
  const { correlations, cost } = uncertainty;
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 2 });
  const rank = (value: number) => formatNumber(value, locale, { fractionDigits: 2, sign: "always" });
  const [first] = correlations;
  if (first === undefined) return t("findingFixed");
  const { p05, p95 } = cost.usdPerMtok;
  const spread = t("finding", {
    low: usd(p05),
    high: usd(p95),
    field: fieldName(first.field),
    rank: rank(first.withUsdPerMtok ?? 0),
  });
  const electricity = correlations.find(({ field }) => field === "electricityPriceUsdPerMwh");
  if (electricity === undefined) return spread;
  const { lines, totalUsd } = quote.cost.mtok;
  const correlation = electricity.withUsdPerMtok ?? 0;
  const key =
    Math.abs(correlation) < WEAK_CORRELATION ? "findingElectricityWeak" : "findingElectricityStrong";
  return `${spread}. ${t(key, {
    rank: rank(correlation),
    share: formatQuantity(sumCostGroup(lines, "energy") / totalUsd, "fraction", locale, {
      fractionDigits: 0,
    }),
    tokens: formatNumber(quote.cost.tokensPerUtilityMwYear / 1e12, locale, { significantDigits: 2 }),
  })}`;
}
