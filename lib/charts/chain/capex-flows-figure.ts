import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { directRecipients } from "@/lib/model/value-chain/chain-recipients";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { chainSankeySpec } from "./chain-sankey-spec";
import type { FlowWords } from "./flow-words";

type Flows = {
  view: ChainFlowsView;
  scenario: FlowScenario;
  year: number;
  sources: readonly SourceCitation[];
};

type Words = { t: FigureWords<"chainFlows">; words: FlowWords };

/** One year's capex of one case, from its buyers to layers, vendors and the second tier. */
export function capexFlowsFigure(flows: Flows, said: Words): NamedFigure {
  const { view, scenario, year, sources } = flows;
  const { t, words } = said;
  const yearAt = view.years.indexOf(year);
  const capexUsdBn = scenario.capexUsdBn[yearAt] ?? 0;
  const head = { key: "flows", title: null };
  const panel: ChartPanel =
    capexUsdBn > 0
      ? {
          ...head,
          spec: chainSankeySpec(view, scenario, yearAt, {
            value: t("sankey.value"),
            capex: t("sankey.capex"),
            layer: words.layer,
            vendor: (ticker) => view.companyNames[ticker] ?? ticker,
            others: (recipient) => t("sankey.others", { layer: words.layer(recipient).toLowerCase() }),
          }),
        }
      : { ...head, spec: null, reason: t("sankey.noneReason") };
  const scaled = scenario.perimeterErrors.filter(({ years }) => years.includes(year));
  return {
    id: "capex-flows",
    finding:
      capexUsdBn > 0
        ? findingOf(flows, yearAt, capexUsdBn, said)
        : t("sankey.none", { year, case: words.case(scenario.slug) }),
    unitLine: t("sankey.unit", { year: String(year) }),
    panels: [panel],
    sources,
    fileName: `capex-flows-${scenario.slug}-${year}`,
    aspect: { desk: "16 / 8", phone: "3 / 4" },
    notice:
      scaled.length === 0
        ? undefined
        : t("sankey.scaled", {
            layers: words.list(scaled.map(({ layer }) => words.layer(layer).toLowerCase())),
          }),
  };
}

function findingOf(
  { view, scenario, year }: Flows,
  yearAt: number,
  capexUsdBn: number,
  { t, words }: Words,
): string {
  const paid = directRecipients
    .map((recipient) => ({
      recipient,
      usdBn: scenario.layers.find((layer) => layer.recipient === recipient)?.spentUsdBn[yearAt] ?? 0,
    }))
    .toSorted((a, b) => b.usdBn - a.usdBn);
  const [first, second] = paid;
  const ofRecipient = (recipient: string) => paid.find((each) => each.recipient === recipient)?.usdBn ?? 0;
  const { memoryFoundryFraction } = view;
  const memoryUsdBn =
    memoryFoundryFraction["compute-silicon"] * ofRecipient("compute-silicon") +
    memoryFoundryFraction["inference-systems"] * ofRecipient("inference-systems");
  return t("sankey.finding", {
    case: words.case(scenario.slug),
    year: String(year),
    capex: words.money(capexUsdBn),
    first: words.money(first?.usdBn ?? null),
    firstLayer: first === undefined ? "" : words.layer(first.recipient).toLowerCase(),
    second: words.money(second?.usdBn ?? null),
    secondLayer: second === undefined ? "" : words.layer(second.recipient).toLowerCase(),
    memory: words.money(memoryUsdBn),
  });
}
