import type { FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import type { CapexResponse } from "@/lib/model/value-chain/chain-shock-names";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import type { FlowWords } from "./flow-words";

const UNMOVED = 0.0005; // below a tenth of a percent a layer keeps what it had

type Loss = {
  scenario: FlowScenario;
  shock: ChainShock;
  sources: readonly SourceCitation[];
};

type Words = { t: FigureWords<"chainFlows.shock">; words: FlowWords };
type Ranked = NonNullable<ChainShock["effect"]>["layers"];

/** Every layer by what the gain costs it, under the chosen answer of the buyers. */
export function whoLosesFigure({ scenario, shock, sources }: Loss, said: Words): NamedFigure {
  const { t, words } = said;
  const { effect, refusal } = shock;
  const ranked =
    effect?.layers.toSorted((a, b) => {
      const apart = (a.changeFraction ?? 0) - (b.changeFraction ?? 0);
      return Math.abs(apart) > UNMOVED ? apart : a.changeUsdBn - b.changeUsdBn;
    }) ?? [];
  const refused =
    shock.response === "same-tokens"
      ? t("suffices", { case: words.case(scenario.slug), year: String(shock.year) })
      : t("refused", { case: words.case(scenario.slug), reason: refusal ?? "" });
  const head = { key: "shock", title: null };
  const panel: ChartPanel =
    effect === null
      ? { ...head, spec: null, reason: refused }
      : {
          ...head,
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
        };
  return {
    id: "who-loses",
    finding: effect === null ? refused : findingOf(scenario, shock, ranked[0], said),
    unitLine: t("unit", { year: String(shock.year) }),
    panels: [panel],
    sources,
    fileName: `efficiency-${scenario.slug}-${shock.response}`,
    aspect: { desk: "16 / 7", phone: "3 / 4" },
  };
}

function findingOf(
  scenario: FlowScenario,
  shock: ChainShock,
  worst: Ranked[number] | undefined,
  { t, words }: Words,
): string {
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

/** The same gain under the answer furthest from the chosen one: who loses hangs on what buyers do. */
function contrastOf({ shocks }: FlowScenario, chosen: CapexResponse, loser: ChainRecipient | undefined) {
  const response = chosen === "same-tokens" ? "follows-return" : "same-tokens";
  const recipient = loser ?? "compute-silicon";
  const changeFraction = shocks
    .find((each) => each.shock === "efficiency" && each.response === response)
    ?.effect?.layers.find((layer) => layer.recipient === recipient)?.changeFraction;
  return typeof changeFraction === "number" ? ({ response, recipient, changeFraction } as const) : null;
}
