"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FIRST_CHAIN_YEAR } from "@/lib/contracts/chain-year";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { capexResponses } from "@/lib/model/value-chain/chain-shock-names";
import { chainShocksOptions } from "@/lib/query-options/chain-shocks";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { QueryProvider } from "../../_components/shell/query-provider";
import { FlowControls } from "./flow-controls";
import { FlowShockFigure } from "./flow-shock-figure";
import { FlowShockMechanism } from "./flow-shock-mechanism";
import { FlowShockTable } from "./flow-shock-table";
import { FlowShockVendorTable } from "./flow-shock-vendor-table";
import { useFlowChoice } from "./use-flow-choice";

/** Who loses when efficiency rises: the software gain of 20 %, by what buyers of capacity make of it. */
export function FlowShockSection({ view }: { view: ChainFlowsView }) {
  return (
    <QueryProvider>
      <FlowShocks view={view} />
    </QueryProvider>
  );
}

/** The page brings the shocks of one year along; those of another are asked for, and the old stay until they are there. */
function FlowShocks({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.shock");
  const { choice, change } = useFlowChoice();
  const year = Math.max(choice.year, FIRST_CHAIN_YEAR);
  const { data, error, isFetching } = useQuery({
    ...chainShocksOptions({ scenario: choice.case, year, asOf: view.asOf }),
    enabled: year !== view.shockYear,
  });
  const scenario = useMemo(() => {
    const found = view.scenarios.find(({ slug }) => slug === choice.case);
    return found === undefined || data === undefined || year === view.shockYear
      ? found
      : { ...found, shocks: data };
  }, [view, choice.case, data, year]);
  const shock = scenario?.shocks.find(
    (each) => each.shock === "efficiency" && each.response === choice.response,
  );
  if (scenario === undefined || shock === undefined) return null;
  return (
    <div className="flex flex-col gap-y-4" aria-busy={isFetching}>
      <div className="grid gap-x-6 gap-y-3 desk:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]" data-print="hide">
        <FlowControls
          choice={{ ...choice, year }}
          years={view.years.filter((each) => each >= FIRST_CHAIN_YEAR)}
          onChange={change}
        />
        <SegmentedSwitch
          label={t("response")}
          value={choice.response}
          options={capexResponses.map((response) => ({ value: response, label: t(response) }))}
          onChange={(response) => change({ response })}
        />
      </div>
      <p role="status" className="text-caption text-muted empty:hidden">
        {error !== null
          ? t("failed", { year: String(year), shown: String(shock.year), cause: error.message })
          : year !== shock.year
            ? t("computing", { year: String(year), shown: String(shock.year) })
            : choice.year !== year && t("noGainYet", { year: String(year) })}
      </p>
      <FlowShockFigure view={view} scenario={scenario} shock={shock} />
      {shock.effect !== null && (
        <FlowShockMechanism effect={shock.effect} shock={shock} slug={scenario.slug} />
      )}
      <FlowShockTable scenario={scenario} year={shock.year} />
      <FlowShockVendorTable view={view} scenario={scenario} shock={shock} />
    </div>
  );
}
