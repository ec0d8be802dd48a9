"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import { fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { MeritOrder } from "@/lib/queries/get-merit-order";
import type { Replicability } from "@/lib/queries/get-replicability";
import { CopyLinkButton } from "../../_components/controls/copy-link-button";
import { NoticeList } from "../../_components/figures/notice-list";
import { capacitySources } from "@/lib/charts/capacity/capacity-sources";
import { computeCapacity, type QuotedData } from "./compute-capacity";
import { LimitsFigure } from "./limits-figure";
import { PlanStatus } from "./plan-status";
import { useCapacityChoice } from "./use-capacity-choice";
import { useCapacityPlan } from "./use-capacity-plan";

// Each stands in the page as sent; only the script that brings it to life comes after the first screen's.
const Panel = lazy(async () => ({ default: (await import("./capacity-panel")).CapacityPanel }));
const Value = lazy(async () => ({ default: (await import("./value-figure")).ValueFigure }));
const Binding = lazy(async () => ({ default: (await import("./binding-figure")).BindingFigure }));
const Power = lazy(async () => ({ default: (await import("./power-section")).PowerSection }));
const Stack = lazy(async () => ({ default: (await import("./supply-stack-figure")).SupplyStackFigure }));
const Sites = lazy(async () => ({ default: (await import("./sites-figure")).SitesFigure }));
const Repeatable = lazy(async () => ({
  default: (await import("./replicability-section")).ReplicabilitySection,
}));

type CapacityBoardProps = {
  asOf: string | undefined;
  data: QuotedData;
  choice: CapacityChoice;
  notices: readonly string[];
  order: MeritOrder;
  replicability: Replicability;
};

/** What limits growth on one page: limits at once, the programme and its draws from a worker. */
export function CapacityBoard({
  asOf,
  data,
  choice: initial,
  notices,
  order,
  replicability,
}: CapacityBoardProps) {
  const t = useTranslations("capacity");
  const { overrides, choice, computed, problem, change } = useCapacityChoice(data, initial, asOf);
  const base = useMemo(() => {
    const sourced = computeCapacity(data, { ...initial, overrides: {} });
    return typeof sourced === "string" ? computed.capacity.inputs.fields : sourced.capacity.inputs.fields;
  }, [data, initial, computed]);
  const state = useCapacityPlan(data, choice);
  const shown = useDeferredValue(computed); // a slider never waits for a chart
  const { model, tracked, withModel, priced } = useMemo(
    () => capacitySources({ tracked: replicability.source, regions: order.regions }, t),
    [order, replicability, t],
  );
  return (
    <div className="flex flex-col gap-y-8">
      <header className="flex flex-col gap-y-4 desk:grid desk:grid-cols-12 desk:gap-x-6">
        <div className="desk:col-span-10">
          <h1 className="text-headline font-serif font-semibold text-balance">
            <CapacityFinding minimum={computed.minimum} />
          </h1>
          <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
        </div>
        <div className="flex items-start desk:col-span-2 desk:justify-end" data-print="hide">
          <CopyLinkButton />
        </div>
      </header>
      <NoticeList notices={notices} />
      {problem !== null && (
        <p role="alert" className="border-s-2 border-ink ps-3 font-medium">
          {t("invalid", { cause: problem })}
        </p>
      )}
      <div className="grid gap-8 desk:grid-cols-[20rem_minmax(0,1fr)]">
        <Suspense>
          <Panel base={base} overrides={overrides} change={change} />
        </Suspense>
        <div className="order-first flex min-w-0 flex-col gap-y-8 desk:order-none desk:col-start-2 desk:row-start-1">
          <LimitsFigure minimum={shown.minimum} sources={model} />
          <PlanStatus state={state} />
          <Suspense>
            <Value plan={state.plan} uncertainty={state.uncertainty} sources={model} />
          </Suspense>
          <Suspense>
            <Binding uncertainty={state.uncertainty} sources={model} />
          </Suspense>
          <Suspense>
            <Power capacity={shown.capacity} plan={state.isPlanCurrent ? state.plan : null} sources={model} />
          </Suspense>
          <Suspense>
            <Stack regions={order.regions} unplacedSites={order.unplacedSites} sources={priced} />
          </Suspense>
          <Suspense>
            <Sites
              power={replicability.power}
              siteCount={replicability.index.siteCount}
              minimum={shown.minimum}
              peakPueRatio={shown.capacity.inputs.input.peakPueRatio}
              sites={replicability.sites}
              sources={withModel}
            />
          </Suspense>
          <Suspense>
            <Repeatable replicability={replicability} minimum={shown.minimum} sources={tracked} />
          </Suspense>
        </div>
      </div>
    </div>
  );
}

const FINDING_QUARTER = 19; // end of 2030

function CapacityFinding({ minimum }: { minimum: MinimumCapacity }) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const counts = fleetLimits.map((limit) => ({
    limit,
    count: minimum.binding.filter((binding) => binding === limit).length,
  }));
  const most = counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best));
  return t("finding", {
    limit: t(`limit.${most.limit}`),
    count: most.count,
    total: QUARTER_COUNT,
    gw: formatQuantity(minimum.itGw[FINDING_QUARTER] ?? null, "gw", locale, { significantDigits: 2 }),
    quarter: quarterName(FINDING_QUARTER),
  });
}
