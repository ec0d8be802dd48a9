"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { useFlowWords } from "./use-flow-words";

/** Layers whose vendors book more than they can be paid: said before any of their figures is read. */
export function FlowPerimeterBanner({ view, scenario }: { view: ChainFlowsView; scenario: FlowScenario }) {
  const t = useTranslations("chainFlows.perimeter");
  const words = useFlowWords();
  if (scenario.perimeterErrors.length === 0) return null;
  return (
    <div role="status" className="border-s-4 border-ink ps-3">
      <p className="font-semibold">! {t("title")}</p>
      <ul className="mt-1">
        {scenario.perimeterErrors.map(({ layer, years, worstYear, worstShareSum, vendors }) => (
          <li key={layer}>
            {t("line", {
              layer: words.layer(layer),
              case: words.case(scenario.slug),
              share: words.percent(worstShareSum),
              year: String(worstYear),
              vendors: vendors
                .map(
                  ({ ticker, shareFraction }) =>
                    `${view.companyNames[ticker] ?? ticker} ${words.percent(shareFraction)}`,
                )
                .join(", "),
              years: words.years(years),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-1 max-w-prose text-caption text-muted">{t("meaning")}</p>
    </div>
  );
}
