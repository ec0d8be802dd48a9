"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import type { GridShadowPrice } from "@/lib/contracts/grid-shadow-price";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { sumCostGroup } from "@/lib/model/unit-cost/cost-line";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { CopyLinkButton } from "../../_components/controls/copy-link-button";
import { NoticeList } from "../../_components/figures/notice-list";
import { AssumptionCaption } from "./assumption-caption";
import { assumptionInputs } from "./assumption-inputs";
import { CostBuildUp } from "./cost-build-up";
import { CostDownloads } from "./cost-downloads";
import { CostSettings } from "./cost-settings";
import {
  DeferredAssumptionPanel,
  DeferredBoundaryLadder,
  DeferredCompareSection,
  DeferredCostTable,
  DeferredCostUncertaintySection,
  DeferredHardwareTable,
  DeferredParameterTable,
  DeferredPriceUtilisationMap,
  DeferredSiteSettings,
  DeferredSoftwareLever,
} from "./deferred-sections";
import type { ElasticitySource } from "./lever-controls";
import { OnThisPage } from "./on-this-page";
import { ServingNote } from "./serving-note";
import { useCostView, type FirstCost } from "./use-cost-view";
import { useCostSources } from "./use-cost-sources";
import { useUnitCostUncertainty } from "./use-unit-cost-uncertainty";

const NO_BREAK_HYPHEN = "\u2011";

type CostBoardProps = {
  data: UnitCostData;
  first: FirstCost;
  elasticity: ElasticitySource | null;
  gridShadowPrice: GridShadowPrice | null;
  notices: readonly string[];
};

/** The whole cost of a token on one page; every choice is computed here, without a request. */
export function CostBoard({ data, first, elasticity, gridShadowPrice, notices }: CostBoardProps) {
  const t = useTranslations("cost");
  const { view, quote, base, problem, change, changeView } = useCostView(data, first);
  const { request } = view;
  const assumptions = assumptionInputs(request, quote, base, change);
  const shown = useDeferredValue(quote); // a slider never waits for a chart
  const sources = useCostSources(shown);
  const uncertainty = useUnitCostUncertainty(shown, data.assumptions, request.lever);
  return (
    <div className="flex flex-col gap-y-8">
      <header className="flex flex-col gap-y-4 desk:grid desk:grid-cols-12 desk:gap-x-6">
        <div className="desk:col-span-10">
          <h1 className="text-headline font-serif font-semibold text-balance">
            <CostFinding request={request} quote={quote} />
          </h1>
          <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
        </div>
        <div className="flex items-start flex-col gap-y-1 desk:col-span-2 desk:items-end" data-print="hide">
          <CopyLinkButton />
          <CostDownloads data={data} view={view} quote={quote} />
        </div>
      </header>
      <NoticeList notices={notices} />
      <section aria-label={t("choices")} className="border-y border-rule py-3" data-print="hide">
        <CostSettings data={data} request={request} change={change} />
        <DeferredSiteSettings data={data} request={request} quote={quote} change={change} />
        <ServingNote quote={quote} />
        <AssumptionCaption assumptions={assumptions} />
      </section>
      <OnThisPage />
      {problem !== null && (
        <p role="alert" className="border-s-2 border-ink ps-3 font-medium">
          {t("invalid", { cause: problem })}
        </p>
      )}
      <div className="grid gap-8 desk:grid-cols-[20rem_minmax(0,1fr)]">
        <DeferredAssumptionPanel assumptions={assumptions} />
        <div className="order-first flex min-w-0 flex-col gap-y-8 desk:order-none">
          <CostBuildUp
            quote={shown}
            band={uncertainty.uncertainty?.cost.usdPerMtok ?? null}
            basis={view.basis}
            changeView={changeView}
            sources={sources}
          />
          <DeferredCostTable quote={shown} />
          <DeferredSoftwareLever
            request={request}
            quote={quote}
            shown={shown}
            elasticity={elasticity}
            gridShadowPrice={gridShadowPrice}
            change={change}
            sources={sources}
          />
          <DeferredCostUncertaintySection quote={shown} run={uncertainty} sources={sources} />
          <DeferredPriceUtilisationMap
            quote={shown}
            grossMarginFraction={request.lever.grossMarginFraction}
            sources={sources}
          />
        </div>
      </div>
      <DeferredCompareSection data={data} view={view} changeView={changeView} sources={sources} />
      <DeferredHardwareTable data={data} request={request} sources={sources} />
      <DeferredBoundaryLadder data={data} quote={shown} hardware={request.hardware} sources={sources} />
      <DeferredParameterTable quote={shown} />
    </div>
  );
}

function CostFinding({ request, quote }: { request: UnitCostRequest; quote: UnitCostQuote }) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { lines, totalUsd } = quote.cost.mtok;
  const share = (usd: number) => formatQuantity(usd / totalUsd, "fraction", locale, { fractionDigits: 0 });
  return t(quote.inputs.input.leaseUsdPerItKwMonth > 0 ? "findingRent" : "finding", {
    cost: formatQuantity(totalUsd, "usd", locale, { significantDigits: 2 }),
    hardware:
      request.hardware === undefined ? t("unlistedHardware") : acceleratorHardware[request.hardware].name,
    region: request.region?.replace("-", NO_BREAK_HYPHEN) ?? t("assumedRegion"),
    capital: share(sumCostGroup(lines, "capital")),
    energy: share(sumCostGroup(lines, "energy")),
  });
}
