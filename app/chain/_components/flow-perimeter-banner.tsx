"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import {
  excessLayers,
  excessTogether,
  type ExcessLayer,
  type ExcessTogether,
} from "@/lib/model/value-chain/perimeter-reading";
import { useFlowWords } from "./use-flow-words";

type FlowPerimeterBannerProps = { view: ChainFlowsView; scenario: FlowScenario };

/** Layers whose vendors state more than they can be paid, how far off that is and why: said before any figure is read. */
export function FlowPerimeterBanner({ view, scenario }: FlowPerimeterBannerProps) {
  const t = useTranslations("chainFlows.perimeter");
  const words = useFlowWords();
  const excess = useMemo(() => excessLayers(scenario, view.years), [scenario, view.years]);
  const [most] = excess;
  if (most === undefined) return null;
  const together = excessTogether(scenario, view.years, most.worstYear);
  return (
    <div role="status" className="border-s-4 border-ink ps-3">
      <p className="font-semibold">! {t("title")}</p>
      <ul className="mt-1">
        {excess.map((layer) => (
          <ExcessLine key={layer.layer} view={view} excess={layer} />
        ))}
      </ul>
      <div className="mt-1 flex max-w-4xl flex-col gap-y-1 text-caption text-muted">
        {together !== null && <TogetherNote view={view} together={together} most={most} />}
        <p>
          {t("meaning", {
            case: words.case(scenario.slug),
            layer: words.layer(most.layer).toLowerCase(),
            ...lastOf(scenario, most, view.years, words.percent),
          })}
        </p>
      </div>
    </div>
  );
}

function ExcessLine({ view, excess }: { view: ChainFlowsView; excess: ExcessLayer }) {
  const t = useTranslations("chainFlows.perimeter");
  const words = useFlowWords();
  const { layer, worstYear, worstShareSum, statedUsdBn, poolUsdBn, vendors, capexShare } = excess;
  return (
    <li>
      {t("line", {
        layer: words.layer(layer),
        share: words.percent(worstShareSum),
        stated: words.money(statedUsdBn),
        pool: words.money(poolUsdBn),
        year: String(worstYear),
        vendors: words.list(
          vendors.map(
            ({ ticker, shareFraction }) =>
              `${view.companyNames[ticker] ?? ticker} ${words.percent(shareFraction)}`,
          ),
        ),
      })}
      {capexShare !== null &&
        ` ${t("needed", {
          here: words.percentFine(capexShare.hereFraction),
          needed: words.percentFine(capexShare.neededFraction),
        })}`}
    </li>
  );
}

type TogetherNoteProps = { view: ChainFlowsView; together: ExcessTogether; most: ExcessLayer };

/** Whether the total is too small or only the border between layers lies elsewhere. */
function TogetherNote({ view, together, most }: TogetherNoteProps) {
  const t = useTranslations("chainFlows.perimeter");
  const words = useFlowWords();
  const isTotalTooSmall = together.ratio > 1;
  const parts = [
    t("together", {
      layers: words.list(together.layers.map((layer) => words.layer(layer).toLowerCase())),
      stated: words.money(together.statedUsdBn),
      pool: words.money(together.poolUsdBn),
      share: words.percent(together.ratio),
    }),
    ...(together.ratio < most.worstShareSum ? [t("border")] : []),
    ...(isTotalTooSmall
      ? [
          t("total", {
            year: String(together.year),
            needed: words.money(together.neededCapexUsdBn),
            counted: words.money(together.capexUsdBn),
          }),
          ...highestCapex(view, together),
        ]
      : []),
  ];
  return <p>{parts.join(" ")}</p>;

  function highestCapex(
    { capexBasis, firstProjectedYear }: ChainFlowsView,
    { year, capexUsdBn }: ExcessTogether,
  ) {
    if (year !== firstProjectedYear - 1) return [];
    const ratio = capexBasis.reduce(
      (product, { high, mode }) => product * ((high ?? mode ?? 1) / (mode ?? 1)),
      1,
    );
    return [
      t("basis", {
        highest: words.money(capexUsdBn * ratio),
      }),
    ];
  }
}

/** What the shares of a layer add up to at the end. */
function lastOf(
  { vendors }: FlowScenario,
  { layer }: ExcessLayer,
  years: readonly number[],
  percent: (fraction: number) => string,
) {
  const last = vendors.reduce(
    (sum, vendor) => (vendor.layer === layer ? sum + (vendor.shareFraction.at(-1) ?? 0) : sum),
    0,
  );
  return { last: percent(last), lastYear: String(years.at(-1)) };
}
