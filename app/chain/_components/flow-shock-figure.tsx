"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import type { CapexResponse } from "@/lib/model/value-chain/chain-shock-names";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

const UNMOVED = 0.0005; // below a tenth of a percent a layer keeps what it had

type FlowShockFigureProps = { view: ChainFlowsView; scenario: FlowScenario; shock: ChainShock };

/** Every layer by what the gain costs it, under the chosen answer of the buyers. */
export function FlowShockFigure({ view, scenario, shock }: FlowShockFigureProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const { effect, refusal } = shock;
  const ranked = useMemo(
    () =>
      effect?.layers.toSorted((a, b) => {
        const apart = (a.changeFraction ?? 0) - (b.changeFraction ?? 0);
        return Math.abs(apart) > UNMOVED ? apart : a.changeUsdBn - b.changeUsdBn;
      }) ?? [],
    [effect],
  );
  const refused =
    shock.response === "same-tokens"
      ? t("suffices", { case: words.case(scenario.slug), year: String(shock.year) })
      : t("refused", { case: words.case(scenario.slug), reason: refusal ?? "" });
  const panels = useMemo((): ChartPanel[] => {
    return [
      effect === null
        ? { key: "shock", title: null, spec: null, reason: refused }
        : {
            key: "shock",
            title: null,
            spec: {
              kind: "ranked-bars",
              unit: "fraction",
              valueLabel: t("value"),
              rows: ranked.map(({ recipient, changeFraction }) => ({
                label: words.layer(recipient),
                value: changeFraction,
                emphasised: changeFraction !== null && changeFraction < -UNMOVED,
              })),
            },
          },
    ];
  }, [effect, refused, ranked, t, words]);
  const [worst] = ranked;
  return (
    <ChartFigure
      id="who-loses"
      finding={effect === null ? refused : finding()}
      unitLine={t("unit", { year: String(shock.year) })}
      panels={panels}
      sources={sources}
      fileName={`efficiency-${scenario.slug}-${shock.response}`}
      aspect={{ desk: "16 / 7", phone: "3 / 4" }}
    />
  );

  function finding(): string {
    const said = {
      year: String(shock.year),
      response: t(`response-${shock.response}`),
      case: words.case(scenario.slug),
    };
    const loss = worst?.changeFraction ?? 0;
    const own =
      worst !== undefined && loss < -UNMOVED
        ? t("finding", {
            ...said,
            layer: words.layer(worst.recipient).toLowerCase(),
            loss: words.percent(-loss),
          })
        : t("findingNone", said);
    const contrast = contrastOf(scenario, shock.response, worst?.recipient);
    if (contrast === null) return own;
    return `${own}${t("contrast", {
      response: t(`response-${contrast.response}`),
      layer: words.layer(contrast.recipient).toLowerCase(),
      change: words.signed(contrast.changeFraction),
    })}`;
  }
}

/** The same gain under the answer furthest from the chosen one: who loses hangs on what buyers do. */
function contrastOf({ shocks }: FlowScenario, chosen: CapexResponse, loser: ChainRecipient | undefined) {
  const response = chosen === "same-tokens" ? "follows-return" : "same-tokens";
  const recipient = loser ?? "compute-silicon";
  const changeFraction = shocks
    .find((each) => each.shock === "efficiency" && each.response === response)
    ?.effect?.layers.find((layer) => layer.recipient === recipient)?.changeFraction;
  return typeof changeFraction === "number" ? ({ response, recipient, changeFraction } as const) : null;
}
