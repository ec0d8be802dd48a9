import "server-only";
import type { Database } from "@/db/database";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { DEFAULT_CHAIN_YEAR } from "@/lib/contracts/chain-year";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import type { CapexAnchors } from "@/lib/model/value-chain/capex-anchors";
import type { ShockEffect } from "@/lib/model/value-chain/chain-shocks";
import type { ScenarioChain } from "@/lib/model/value-chain/value-chain";
import type { AnchorId, SourcedAssumption } from "./get-chain-assumptions";
import { getChainFinancing, listChainCustomers } from "./get-chain-financing";
import { getValueChain } from "./get-value-chain";
import { untilDataChange } from "./until-data-change";

/** The last filed year opens the view. */
const FIRST_SHOWN_YEAR = 2025;

const anchorOf: Record<AnchorId, keyof CapexAnchors> = {
  S221: "siliconAfterMemoryAndFoundry",
  S222: "accelerators",
  C01: "network",
  S223: "computeAndNetwork",
  S224: "mechanicalAndElectrical",
};

/** What the flow sections of the value chain show of the three published cases, from what was known at `asOf` or now. */
export function getChainFlows(database: Database, asOf?: string): Promise<ChainFlowsView> {
  return untilDataChange(database, `chain flows ${asOf ?? "now"}`, () => chainFlowsOf(database, asOf));
}

async function chainFlowsOf(database: Database, asOf: string | undefined): Promise<ChainFlowsView> {
  const request = comparisonRequest.parse(asOf === undefined ? {} : { asOf });
  const answer = await getValueChain(database, request, builtInSlugs, DEFAULT_CHAIN_YEAR);
  const { assumptions, exposures, companies, scenarios } = answer;
  const base = scenarios.find(({ slug }) => slug === "base");
  const inFlows = new Set(exposures.map(({ ticker }) => ticker));
  return {
    asOf: answer.asOf,
    engineVersion: answer.engineVersion,
    years: (base?.years ?? []).filter((year) => year >= FIRST_SHOWN_YEAR),
    firstProjectedYear: base?.firstProjectedYear ?? FIRST_SHOWN_YEAR + 1,
    shockYear: answer.year,
    memoryFoundryFraction: {
      "compute-silicon": assumptions.values.memoryFoundryShareOfSiliconFraction,
      "inference-systems": assumptions.values.memoryFoundryShareOfSystemsFraction,
    },
    scenarios: builtInSlugs.flatMap((slug) => {
      const found = scenarios.find((scenario) => scenario.slug === slug);
      return found === undefined ? [] : [flowScenario(slug, found)];
    }),
    companyNames: Object.fromEntries(
      companies.filter(({ ticker }) => inFlows.has(ticker)).map(({ ticker, name }) => [ticker, name]),
    ),
    exposures: exposures.map(
      ({ ticker, layer, revenueUsdBn, baseYear, widerMetric, evidence, sourceTitle, sourceUrl }) => ({
        ticker,
        layer,
        revenueUsdBn,
        baseYear,
        widerMetric,
        evidence,
        sourceTitle,
        sourceUrl,
      }),
    ),
    assumptions: assumptions.sources.map(withoutNote),
    capexBasis: assumptions.capexBasis.map(withoutNote),
    anchors:
      base === undefined
        ? []
        : assumptions.anchors.map((anchor) => ({
            assumption: withoutNote(anchor),
            modelFraction: base.anchors[anchorOf[anchor.id]],
          })),
    financing: await getChainFinancing(database, assumptions, exposures, asOf),
    customers: await listChainCustomers(database, asOf),
  };
}

function flowScenario(slug: BuiltInSlug, chain: ScenarioChain): FlowScenario {
  const shown = <Value>(values: readonly Value[]) => values.slice(FIRST_SHOWN_YEAR - FIRST_YEAR);
  const amounts = (values: readonly number[]) => shown(values).map(toMillions);
  return {
    slug,
    capexUsdBn: amounts(chain.capexUsdBn),
    layers: chainRecipients.map((recipient) => {
      const { lagQuarters, spentUsdBn, poolUsdBn, arrivingUsdBn, arrivingReplacementUsdBn } =
        chain.pools[recipient];
      return {
        recipient,
        lagQuarters,
        spentUsdBn: amounts(spentUsdBn),
        bookedUsdBn: amounts(poolUsdBn),
        replacedFraction: shown(arrivingUsdBn).map((arriving, t) =>
          arriving > 0 ? toBasisPoints((shown(arrivingReplacementUsdBn)[t] ?? 0) / arriving) : null,
        ),
      };
    }),
    vendors: chain.shares.flatMap(({ layer, paths }) =>
      paths.map(({ exposure, shareFraction }) => ({
        ticker: exposure.ticker,
        layer,
        shareFraction: shown(shareFraction).map((share) => (share === null ? null : toBasisPoints(share))),
      })),
    ),
    perimeterErrors: chain.shares.flatMap(({ perimeterError }) => perimeterError ?? []),
    acceleration: chain.acceleration,
    shocks: chain.shocks.map(({ effect, ...shock }) => ({ ...shock, effect: roundedEffect(effect) })),
  };
}

/** A view is read to the million and the basis point: the rest would only travel. */
function toMillions(valueUsdBn: number): number {
  return Math.round(valueUsdBn * 1000) / 1000 + 0; // no minus before a zero
}

function toBasisPoints(fraction: number): number {
  return Math.round(fraction * 10_000) / 10_000 + 0;
}

function roundedEffect(effect: ShockEffect | null): ShockEffect | null {
  if (effect === null) return null;
  return {
    ...effect,
    layers: effect.layers.map(({ recipient, changeUsdBn, changeFraction }) => ({
      recipient,
      changeUsdBn: toMillions(changeUsdBn),
      changeFraction: changeFraction === null ? null : toBasisPoints(changeFraction),
    })),
    vendors: effect.vendors.map(({ revenueChangeUsdBn, ebitChangeUsdBn, ...vendor }) => ({
      ...vendor,
      revenueChangeUsdBn: toMillions(revenueChangeUsdBn),
      ebitChangeUsdBn: ebitChangeUsdBn === null ? null : toMillions(ebitChangeUsdBn),
    })),
  };
}

function withoutNote({ note: _note, ...assumption }: SourcedAssumption): Omit<SourcedAssumption, "note"> {
  return assumption;
}
