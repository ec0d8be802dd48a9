import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { directRecipients, type ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { MAX_LINKS } from "../sankey/sankey-limit";
import type { SankeyData, SankeySpec } from "../sankey/sankey-spec";

const MAX_VENDORS = 5;
const SMALLEST_SHOWN = 0.003; // of capex: thinner than a hairline

export type ChainSankeyWords = {
  value: string;
  capex: string;
  layer: (recipient: ChainRecipient) => string;
  vendor: (ticker: string) => string;
  others: (recipient: ChainRecipient) => string;
};

type Link = SankeyData["links"][number];
type Node = SankeyData["nodes"][number];
type VendorFlow = { ticker: string; layer: ChainRecipient; usdBn: number };

const nested = ["compute-silicon", "inference-systems"] as const;

/**
 * One year's capex to the layers it is paid to, on to the largest vendors by their share of the layer, and from silicon
 * and systems to memory and foundry. Where vendors book more than the layer can pay, their shares are drawn to fit.
 */
export function chainSankeySpec(
  view: Pick<ChainFlowsView, "memoryFoundryFraction">,
  scenario: FlowScenario,
  yearAt: number,
  words: ChainSankeyWords,
): SankeySpec {
  const paid = directRecipients.map((recipient) => ({
    recipient,
    usdBn: scenario.layers.find((layer) => layer.recipient === recipient)?.spentUsdBn[yearAt] ?? 0,
  }));
  const total = paid.reduce((sum, { usdBn }) => sum + usdBn, 0);
  const isShown = (usdBn: number) => usdBn > SMALLEST_SHOWN * total;
  const shownLayers = paid.filter(({ usdBn }) => isShown(usdBn));
  const flows = vendorFlows(scenario, yearAt, shownLayers).filter(({ usdBn }) => isShown(usdBn));
  for (let count = Math.min(MAX_VENDORS, flows.length); count > 0; count--) {
    const spec = draw(view, scenario, shownLayers, flows.slice(0, count), isShown, words);
    if (spec.links.length <= MAX_LINKS) return spec;
  }
  return draw(view, scenario, shownLayers, [], isShown, words);
}

/** Largest first. */
function vendorFlows(
  { vendors }: FlowScenario,
  yearAt: number,
  layers: readonly { recipient: ChainRecipient; usdBn: number }[],
): VendorFlow[] {
  return layers
    .flatMap(({ recipient, usdBn }) => {
      const inLayer = vendors.flatMap(({ ticker, layer, shareFraction }) => {
        const share = shareFraction[yearAt] ?? null;
        return layer === recipient && share !== null ? [{ ticker, layer: recipient, share }] : [];
      });
      const scale = Math.max(
        1,
        inLayer.reduce((sum, { share }) => sum + share, 0),
      );
      return inLayer.map(({ ticker, layer, share }) => ({ ticker, layer, usdBn: (usdBn * share) / scale }));
    })
    .toSorted((a, b) => b.usdBn - a.usdBn);
}

function draw(
  { memoryFoundryFraction }: Pick<ChainFlowsView, "memoryFoundryFraction">,
  { slug }: FlowScenario,
  layers: readonly { recipient: ChainRecipient; usdBn: number }[],
  flows: readonly VendorFlow[],
  isShown: (usdBn: number) => boolean,
  words: ChainSankeyWords,
): SankeySpec {
  const nodes: Node[] = [{ key: "capex", label: words.capex, column: 0, tone: "scenario" }];
  const toLayers: Link[] = [];
  const toVendors: Link[] = [];
  const suppliers: { key: string; layer: ChainRecipient; usdBn: number }[] = [];
  for (const { recipient, usdBn } of layers) {
    nodes.push({ key: recipient, label: words.layer(recipient), column: 1, tone: "ink" });
    toLayers.push({ from: "capex", to: recipient, value: usdBn, tone: "scenario" });
    const own = flows.filter(({ layer }) => layer === recipient);
    const others = usdBn - own.reduce((sum, flow) => sum + flow.usdBn, 0);
    for (const { ticker, usdBn: paidUsdBn } of own) {
      // A vendor of two layers is one node.
      if (!nodes.some(({ key }) => key === ticker)) {
        nodes.push({ key: ticker, label: words.vendor(ticker), column: 2, tone: "muted" });
      }
      toVendors.push({ from: recipient, to: ticker, value: paidUsdBn, tone: "muted" });
      suppliers.push({ key: ticker, layer: recipient, usdBn: paidUsdBn });
    }
    if (own.length > 0 && isShown(others)) {
      const key = `${recipient}/others`;
      nodes.push({ key, label: words.others(recipient), column: 2, tone: "other" });
      toVendors.push({ from: recipient, to: key, value: others, tone: "other" });
      suppliers.push({ key, layer: recipient, usdBn: others });
    }
    if (own.length === 0) suppliers.push({ key: recipient, layer: recipient, usdBn });
  }
  const secondTier = suppliers.flatMap(({ key, layer, usdBn }): Link[] => {
    const buyer = nested.find((each) => each === layer);
    const bought = buyer === undefined ? 0 : memoryFoundryFraction[buyer] * usdBn;
    return isShown(bought) ? [{ from: key, to: "memory-foundry", value: bought, tone: "ink" }] : [];
  });
  if (secondTier.length > 0) {
    nodes.push({ key: "memory-foundry", label: words.layer("memory-foundry"), column: 3, tone: "ink" });
  }
  return {
    kind: "sankey",
    unit: "usdBillion",
    valueLabel: words.value,
    scenario: slug,
    nodes,
    links: [...toLayers, ...toVendors, ...secondTier],
  };
}
