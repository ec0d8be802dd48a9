import { describe, expect, test } from "vitest";
import type { FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { directRecipients } from "@/lib/model/value-chain/chain-recipients";
import { MAX_LINKS } from "../sankey/sankey-limit";
import { chainSankeySpec, type ChainSankeyWords } from "./chain-sankey-spec";

const words: ChainSankeyWords = {
  value: "Capex",
  capex: "Capital expenditure",
  layer: (recipient) => recipient,
  vendor: (ticker) => ticker,
  others: (recipient) => `other ${recipient}`,
};
const view = { memoryFoundryFraction: { "compute-silicon": 0.25, "inference-systems": 0.5 } };

/** 100 bn: silicon 40, systems 12, the other six 8 each. */
function scenario(vendors: FlowScenario["vendors"]): FlowScenario {
  const paid = { "compute-silicon": 40, "inference-systems": 12 } as const;
  return {
    slug: "base",
    capexUsdBn: [100],
    layers: directRecipients.map((recipient) => ({
      recipient,
      lagQuarters: 0,
      spentUsdBn: [recipient in paid ? paid[recipient as keyof typeof paid] : 8],
      bookedUsdBn: [0],
      replacedFraction: [null],
    })),
    vendors,
    perimeterErrors: [],
    acceleration: [],
    shocks: [],
  };
}

const into = (spec: ReturnType<typeof chainSankeySpec>, key: string) =>
  spec.links.filter(({ to }) => to === key).reduce((sum, { value }) => sum + value, 0);
const outOf = (spec: ReturnType<typeof chainSankeySpec>, key: string) =>
  spec.links.filter(({ from }) => from === key).reduce((sum, { value }) => sum + value, 0);

describe("chainSankeySpec", () => {
  const silicon = (ticker: string, share: number) => ({
    ticker,
    layer: "compute-silicon" as const,
    shareFraction: [share],
  });

  test("what is paid to a layer goes on to its vendors and the others, nothing more", () => {
    const spec = chainSankeySpec(view, scenario([silicon("AAA", 0.6), silicon("BBB", 0.1)]), 0, words);
    expect(outOf(spec, "capex")).toBeCloseTo(100, 9);
    expect(outOf(spec, "compute-silicon")).toBeCloseTo(40, 9);
    expect(into(spec, "AAA")).toBeCloseTo(24, 9);
    expect(into(spec, "compute-silicon/others")).toBeCloseTo(12, 9);
  });

  // AAA: 60 % of 40 and half of 8; memory is bought out of the 24 alone, 25 % of it.
  test("a vendor of two layers is one node", () => {
    const network = { ticker: "AAA", layer: "network-switching" as const, shareFraction: [0.5] };
    const spec = chainSankeySpec(view, scenario([silicon("AAA", 0.6), network]), 0, words);
    expect(spec.nodes.filter(({ label }) => label === "AAA")).toHaveLength(1);
    expect(into(spec, "AAA")).toBeCloseTo(28, 9);
    expect(outOf(spec, "AAA")).toBeCloseTo(6, 9);
  });

  // 25 % of 40 and 50 % of 12 = 16 bn, out of what the first tier received.
  test("memory and foundry are a second tier", () => {
    const spec = chainSankeySpec(view, scenario([silicon("AAA", 0.6)]), 0, words);
    expect(into(spec, "memory-foundry")).toBeCloseTo(16, 9);
    expect(spec.links.some(({ from, to }) => from === "capex" && to === "memory-foundry")).toBe(false);
  });

  // 90 % and 60 % of 40 bn: drawn as 24 and 16, and nobody else.
  test("shares above 1 are drawn to fit, and no others are left", () => {
    const spec = chainSankeySpec(view, scenario([silicon("AAA", 0.9), silicon("BBB", 0.6)]), 0, words);
    expect(into(spec, "AAA")).toBeCloseTo(24, 9);
    expect(into(spec, "BBB")).toBeCloseTo(16, 9);
    expect(spec.nodes.some(({ key }) => key === "compute-silicon/others")).toBe(false);
  });

  test("never more flows than can be followed: the smallest vendors join the others", () => {
    const many = Array.from({ length: 12 }, (_, index) => silicon(`V${index}`, 0.08));
    const system = { ticker: "SYS", layer: "inference-systems" as const, shareFraction: [0.5] };
    const spec = chainSankeySpec(view, scenario([...many, system]), 0, words);
    expect(spec.links.length).toBeLessThanOrEqual(MAX_LINKS);
    expect(outOf(spec, "compute-silicon")).toBeCloseTo(40, 9);
  });

  test("without vendors the layers stand alone", () => {
    const spec = chainSankeySpec(view, scenario([]), 0, words);
    expect(spec.nodes.map(({ column }) => column)).not.toContain(2);
    expect(into(spec, "memory-foundry")).toBeCloseTo(16, 9);
  });
});
