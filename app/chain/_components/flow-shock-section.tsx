"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { capexResponses, type CapexResponse } from "@/lib/model/value-chain/chain-shock-names";
import type { ChainShock, ShockEffect } from "@/lib/model/value-chain/chain-shocks";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "../../_components/charts/chart-panel";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { CaseChoice } from "./flow-controls";
import { FlowShockTable } from "./flow-shock-table";
import { FlowShockVendorTable } from "./flow-shock-vendor-table";
import { useFlowChoice } from "./use-flow-choice";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

const UNMOVED = 0.0005; // below a tenth of a percent a layer keeps what it had

/** Who loses when efficiency rises: the software gain of 20 %, by what buyers of capacity make of it. */
export function FlowShockSection({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.shock");
  const { choice, change } = useFlowChoice();
  const scenario = view.scenarios.find(({ slug }) => slug === choice.case);
  const shock = scenario?.shocks.find(
    (each) => each.shock === "efficiency" && each.response === choice.response,
  );
  if (scenario === undefined || shock === undefined) return null;
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid gap-x-6 gap-y-3 desk:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]" data-print="hide">
        <CaseChoice choice={choice} onChange={change} />
        <SegmentedSwitch
          label={t("response")}
          value={choice.response}
          options={capexResponses.map((response) => ({ value: response, label: t(response) }))}
          onChange={(response) => change({ response })}
        />
      </div>
      <ShockFigure view={view} scenario={scenario} shock={shock} />
      {shock.effect !== null && (
        <Mechanism effect={shock.effect} shock={shock} slug={scenario.slug} shownYear={choice.year} />
      )}
      <FlowShockTable view={view} scenario={scenario} />
      <FlowShockVendorTable view={view} scenario={scenario} shock={shock} />
    </div>
  );
}

type ShockProps = { view: ChainFlowsView; scenario: FlowScenario; shock: ChainShock };

function ShockFigure({ view, scenario, shock }: ShockProps) {
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
  const panels = useMemo((): ChartPanel[] => {
    const refused = t("refused", { case: words.case(scenario.slug), reason: refusal ?? "" });
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
  }, [effect, refusal, ranked, scenario.slug, t, words]);
  const [worst] = ranked;
  const contrast = contrastOf(scenario, shock.response, worst?.recipient);
  const said = {
    year: String(shock.year),
    response: t(`response-${shock.response}`),
    case: words.case(scenario.slug),
  };
  const loses = worst !== undefined && worst.changeFraction !== null && worst.changeFraction < -UNMOVED;
  return (
    <ChartFigure
      id="who-loses"
      finding={`${
        loses
          ? t("finding", {
              ...said,
              layer: words.layer(worst.recipient).toLowerCase(),
              loss: words.percent(-(worst.changeFraction ?? 0)),
            })
          : t("findingNone", said)
      }${
        contrast === null
          ? ""
          : t("contrast", {
              response: t(`response-${contrast.response}`),
              layer: words.layer(contrast.recipient).toLowerCase(),
              change: words.signed(contrast.changeFraction),
            })
      }`}
      unitLine={t("unit", { year: String(shock.year) })}
      panels={panels}
      sources={sources}
      fileName={`efficiency-${scenario.slug}-${shock.response}`}
      aspect={{ desk: "16 / 7", phone: "3 / 4" }}
    />
  );
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

/** By which way the engine came to it. */
type MechanismProps = { effect: ShockEffect; shock: ChainShock; slug: BuiltInSlug; shownYear: number };

function Mechanism({ effect, shock, slug, shownYear }: MechanismProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const locale = useLocale();
  const { bindingBefore, bindingAfter, idle, installedGw } = effect;
  const gigawatts = (value: number) => formatQuantity(value, "gw", locale, { significantDigits: 3 });
  return (
    <div className="max-w-prose text-caption text-muted">
      <p>
        {t("mechanism", {
          tokens: words.signed(effect.tokensSoldChangeFraction),
          price: words.signed(effect.priceChangeFraction),
          elasticity: formatNumber(effect.priceElasticity, locale, { significantDigits: 2 }),
          energised: words.signed(effect.energisedChangeFraction),
          capex: words.signed(effect.capexChangeFraction),
          revenue: words.signed(effect.revenueChangeFraction),
          year: String(shock.year),
          before: t(`binding.${bindingBefore ?? "none"}`),
          after: t(`binding.${bindingAfter ?? "none"}`),
          same: bindingBefore === bindingAfter ? "yes" : "no",
        })}
      </p>
      {idle !== null && (
        <p className="mt-1">
          {t("stock", { before: gigawatts(installedGw.before), after: gigawatts(installedGw.after) })}
          {idle.capexChangeFraction < -UNMOVED &&
            ` ${t("idle", {
              planned: gigawatts(idle.plannedGw),
              idle: gigawatts(idle.plannedGw - installedGw.before),
              cut: words.percent(-idle.capexChangeFraction),
              both: words.percent(1 - (1 + idle.capexChangeFraction) * (1 + effect.capexChangeFraction)),
              case: words.case(slug),
              year: String(shock.year),
            })}`}
        </p>
      )}
      {shownYear !== shock.year && <p className="mt-1">{t("fixedYear", { year: String(shock.year) })}</p>}
    </div>
  );
}
