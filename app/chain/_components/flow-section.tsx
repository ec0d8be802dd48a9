"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { NoticeList } from "../../_components/figures/notice-list";
import { FlowAssumptionTable } from "./flow-assumption-table";
import { FlowControls } from "./flow-controls";
import { FlowLayerTable } from "./flow-layer-table";
import { FlowPerimeterBanner } from "./flow-perimeter-banner";
import { FlowSankeyFigure } from "./flow-sankey-figure";
import { FlowStatementTable } from "./flow-statement-table";
import { useFlowChoice } from "./use-flow-choice";

/** Who earns each dollar of capex: one case and year as flows, every layer of every case as a table. */
export function FlowSection({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows");
  const { choice, problems, change } = useFlowChoice();
  const scenario = view.scenarios.find(({ slug }) => slug === choice.case);
  if (scenario === undefined) return null;
  return (
    <div className="flex flex-col gap-y-4">
      <NoticeList notices={problems.map((problem) => t("notUsed", problem))} />
      <FlowControls choice={choice} years={view.years} onChange={change} />
      <FlowPerimeterBanner view={view} scenario={scenario} />
      <FlowSankeyFigure view={view} scenario={scenario} year={choice.year} />
      <p className="text-caption text-muted tablet:hidden">{t("sankey.narrow")}</p>
      <FlowLayerTable view={view} year={choice.year} />
      <div>
        <FlowAssumptionTable view={view} />
        <FlowStatementTable view={view} />
      </div>
    </div>
  );
}
