"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { layerGroups } from "@/lib/contracts/chain-flow-choice";
import { salesChangeWhenGrowthSlows } from "@/lib/model/value-chain/accelerator-principle";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { CaseChoice } from "./flow-controls";
import { FlowPoolsFigure } from "./flow-pools-figure";
import { useFlowChoice } from "./use-flow-choice";
import { useFlowWords } from "./use-flow-words";

/** The rule in one example: growth from 30 % to 10 % with a quarter replaced each year. */
const EXAMPLE = { growthBeforeFraction: 0.3, growthAfterFraction: 0.1, replacementFraction: 0.25 };

/** What each layer can book over the years in every case, and where it falls although the stock still grows. */
export function FlowPoolsSection({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.pools");
  const words = useFlowWords();
  const { choice, change } = useFlowChoice();
  const scenario = view.scenarios.find(({ slug }) => slug === choice.case);
  if (scenario === undefined) return null;
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid max-w-4xl gap-x-6 gap-y-3 tablet:grid-cols-2" data-print="hide">
        <CaseChoice choice={choice} onChange={change} />
        <SegmentedSwitch
          label={t("group")}
          value={choice.layers}
          options={layerGroups.map((group) => ({ value: group, label: t(group) }))}
          onChange={(layers) => change({ layers })}
        />
      </div>
      <FlowPoolsFigure view={view} scenario={scenario} group={choice.layers} />
      <p className="max-w-prose text-caption text-muted">
        {t("rule", {
          before: words.percent(EXAMPLE.growthBeforeFraction),
          after: words.percent(EXAMPLE.growthAfterFraction),
          replaced: words.percent(EXAMPLE.replacementFraction),
          change: words.signed(salesChangeWhenGrowthSlows(EXAMPLE)),
        })}
      </p>
    </div>
  );
}
