import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { chainShock } from "@/lib/contracts/chain-shocks-answer";
import { layerAcceleration } from "./layer-answer";
import { perimeterError } from "./vendor-exposure-answer";
import { sourcedAssumption } from "./sourced-assumption";

const flowLayer = z
  .object({
    recipient: z.enum(chainRecipients),
    lagQuarters: z.number().nullable(),
    spentUsdBn: z.array(z.number()).describe("Paid to it out of the year's capex."),
    bookedUsdBn: z
      .array(z.number())
      .describe(
        "What its vendors can book in the year: capex after the lag, running costs, customers, second tier.",
      ),
    replacedFraction: z
      .array(z.number().nullable())
      .describe(
        "Of what arrives from capex, the part that replaces equipment leaving service; null where none arrives.",
      ),
  })
  .describe("One layer of one scenario, USD bn nominal by year of the view.");

const flowScenario = z.object({
  slug: z.enum(builtInSlugs),
  capexUsdBn: z.array(z.number()),
  layers: z.array(flowLayer),
  vendors: z
    .array(
      z.object({
        ticker: z.string(),
        layer: z.enum(chainLayers),
        shareFraction: z.array(z.number().nullable()),
      }),
    )
    .describe("Of the layer's pool, null before the vendor's base year."),
  perimeterErrors: z.array(perimeterError),
  acceleration: z.array(layerAcceleration),
  shocks: z.array(chainShock),
});

const flowExposure = z
  .object({
    ticker: z.string(),
    layer: z.enum(chainLayers),
    revenueUsdBn: z.number().nullable(),
    baseYear: z.number(),
    widerMetric: z.string().nullable(),
    evidence: z.enum(evidenceStatuses),
    sourceTitle: z.string().nullable(),
    sourceUrl: z.string().nullable(),
  })
  .describe("What a vendor stated of a layer, or why that is no revenue.");

const flowAssumption = sourcedAssumption.omit({ note: true });

const financingLink = z
  .object({
    financierTicker: z.string(),
    recipient: z.string(),
    amountUsdBn: z.number().nullable().describe("Whole promise, USD bn; null where none is stated."),
    isOnlyAnnounced: z
      .boolean()
      .describe("Promised in public only: counted apart from what is signed or drawn."),
  })
  .describe("Money a vendor gives, or promises, to whoever buys from it.");

const purchasePromise = z
  .object({ buyer: z.string(), vendorTicker: z.string(), amountUsdBn: z.number().nullable() })
  .describe("What a buyer has promised to spend with a vendor.");

const flowLinkStatement = z
  .object({
    id: z.string(),
    financier: z.string(),
    recipient: z.string(),
    kind: z.enum(["equity", "credit", "guarantee", "warrant", "backstop", "offtake"]),
    amountUsdBn: z.number().nullable(),
    status: z.enum(["announced", "signed", "drawn"]),
    announcedOn: z.string(),
    isReplaced: z.boolean().describe("A later announcement stands in its place: not counted."),
    evidence: z.enum(evidenceStatuses),
    sourceTitle: z.string(),
    sourceUrl: z.string(),
  })
  .describe(
    "One announced, signed or drawn link, as stated; an offtake is a promise to buy, whose buyer is the financier.",
  );

const flowFinancing = z.object({
  haircutFraction: z.number(),
  spreadYears: z.number(),
  links: z.array(financingLink),
  purchases: z.array(purchasePromise),
  layerRevenueUsdBn: z
    .record(z.string(), z.number())
    .describe("Layer revenue of the base year by ticker, USD bn."),
  statements: z.array(flowLinkStatement),
});

const customerShare = z.object({
  customer: z.string(),
  customerCount: z.number().describe("Customers the share covers together: filings sometimes name a sum."),
  shareFraction: z.number(),
});

const customerConcentration = z.object({
  namedShareFraction: z.number(),
  largest: customerShare.nullable(),
  lowestHerfindahl: z
    .number()
    .describe(
      "Herfindahl-Hirschman index, 0 to 1: groups split evenly, everybody unnamed vanishingly small.",
    ),
  highestHerfindahl: z
    .number()
    .describe("Groups as uneven and the unnamed as large as the threshold for naming them allows."),
});

const flowCustomers = z.object({
  ticker: z.string(),
  periodEnd: z.string(),
  customers: z.array(customerShare),
  concentration: customerConcentration,
  evidence: z.enum(evidenceStatuses),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
});

export const chainFlowsView = z
  .object({
    asOf: z.string().nullable(),
    engineVersion: z.string(),
    years: z.array(z.number()),
    firstProjectedYear: z.number(),
    shockYear: z.number(),
    memoryFoundryFraction: z
      .object({ "compute-silicon": z.number(), "inference-systems": z.number() })
      .describe("Of what the first tier receives, what it spends on memory and foundry."),
    scenarios: z.array(flowScenario),
    companyNames: z.record(z.string(), z.string()),
    exposures: z.array(flowExposure),
    assumptions: z.array(flowAssumption),
    capexBasis: z
      .array(flowAssumption)
      .describe(
        "What turns filed capex of the last filed year into the capex counted here: AI's part, and who else spends.",
      ),
    anchors: z
      .array(z.object({ assumption: flowAssumption, modelFraction: z.number() }))
      .describe("Published shares of all spend beside the model's own."),
    financing: flowFinancing,
    customers: z.array(flowCustomers),
  })
  .describe("Everything the flow sections of the value chain show, plain and serialisable.");
