import type { EvidenceStatus } from "../evidence";
import type { BuiltInSlug } from "../scenario/built-in-slugs";
import type { LayerAcceleration } from "./accelerator-principle";
import type { ChainLayer } from "./chain-layers";
import type { ChainRecipient } from "./chain-recipients";
import type { ChainShock } from "./chain-shocks";
import type { FinancingLink, PurchasePromise } from "./circular-financing";
import type { CustomerConcentration, CustomerShare } from "./customer-concentration";
import type { PerimeterError } from "./layer-shares";

/** One layer of one scenario, USD bn nominal by year of the view. */
export type FlowLayer = {
  recipient: ChainRecipient;
  lagQuarters: number | null;
  /** Paid to it out of the year's capex. */
  spentUsdBn: number[];
  /** What its vendors can book in the year: capex after the lag, running costs, customers, second tier. */
  bookedUsdBn: number[];
  /** Of what arrives from capex, the part that replaces equipment leaving service; null where none arrives. */
  replacedFraction: (number | null)[];
};

export type FlowScenario = {
  slug: BuiltInSlug;
  capexUsdBn: number[];
  layers: FlowLayer[];
  /** Of the layer's pool, null before the vendor's base year. */
  vendors: { ticker: string; layer: ChainLayer; shareFraction: (number | null)[] }[];
  perimeterErrors: PerimeterError[];
  acceleration: LayerAcceleration[];
  shocks: ChainShock[];
};

export type FlowAssumption = {
  id: string;
  name: string;
  unit: string;
  low: number | null;
  mode: number | null;
  high: number | null;
  sourceTitle: string;
  sourceUrl: string | null;
};

/** What a vendor stated of a layer, or why that is no revenue. */
export type FlowExposure = {
  ticker: string;
  layer: ChainLayer;
  revenueUsdBn: number | null;
  baseYear: number;
  widerMetric: string | null;
  evidence: EvidenceStatus;
  sourceTitle: string | null;
  sourceUrl: string | null;
};

export type FlowFinancing = {
  haircutFraction: number;
  spreadYears: number;
  links: FinancingLink[];
  purchases: PurchasePromise[];
  /** Layer revenue of the base year by ticker, USD bn. */
  layerRevenueUsdBn: Record<string, number>;
  statements: FlowLinkStatement[];
};

/** One announced, signed or drawn link, as stated; an offtake is a promise to buy, whose buyer is the financier. */
export type FlowLinkStatement = {
  id: string;
  financier: string;
  recipient: string;
  kind: "equity" | "credit" | "guarantee" | "warrant" | "backstop" | "offtake";
  amountUsdBn: number | null;
  status: "announced" | "signed" | "drawn";
  announcedOn: string;
  /** A later announcement stands in its place: not counted. */
  isReplaced: boolean;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string;
};

export type FlowCustomers = {
  ticker: string;
  periodEnd: string;
  customers: CustomerShare[];
  concentration: CustomerConcentration;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string;
};

/** Everything the flow sections of the value chain show, plain and serialisable. */
export type ChainFlowsView = {
  asOf: string | null;
  engineVersion: string;
  years: number[];
  firstProjectedYear: number;
  shockYear: number;
  /** Of what the first tier receives, what it spends on memory and foundry. */
  memoryFoundryFraction: { "compute-silicon": number; "inference-systems": number };
  scenarios: FlowScenario[];
  companyNames: Record<string, string>;
  exposures: FlowExposure[];
  assumptions: FlowAssumption[];
  /** What turns filed capex of the last filed year into the capex counted here: AI's part, and who else spends. */
  capexBasis: FlowAssumption[];
  /** Published shares of all spend beside the model's own. */
  anchors: { assumption: FlowAssumption; modelFraction: number }[];
  financing: FlowFinancing;
  customers: FlowCustomers[];
};
