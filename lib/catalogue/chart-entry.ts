import type { Database } from "@/db/database";
import type { NamedFigure } from "@/lib/charts/named-figure";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import type { ChartId } from "@/lib/messages/chart-messages";
import type { Messages } from "@/lib/messages/messages";
import type { EvidenceStatus } from "@/lib/model/evidence";
import type { WayOut } from "@/lib/queries/may-pass-on";
import type { ChartSource } from "@/lib/reports/charts/named-chart";
import type { ChartWords } from "./chart-words";

export type ChartRequest = {
  database: Database;
  /** What the address of the chart's page says, without what is said of a file. */
  params: SearchParamRecord;
  words: ChartWords;
  way: WayOut;
  isPublicInstance: boolean;
  /** Runs what takes long when there is room for it; `signal` aborts when nobody waits any more. */
  compute: <Value>(work: (signal: AbortSignal) => Promise<Value>) => Promise<Value>;
  /** Waits for what another process computes, as long as a reader may be kept waiting; the work goes on without them. */
  wait: <Value>(work: Promise<Value>) => Promise<Value>;
};

export type BuiltChart = {
  figure: NamedFigure;
  /** Ids of the sources whose figures it shows; their terms decide whether it may leave. */
  sourceIds: readonly string[];
  /** Series whose own terms were asked already, where they differ from their source's. */
  series?: readonly ChartSource[];
  evidence: EvidenceStatus;
  asOf: string | undefined;
};

export type ChartEntry = {
  id: ChartId;
  /** Whose page it is, by the name the page goes by. */
  section: keyof Messages["shell"]["page"];
  /** Address of the page it stands on; `[ticker]` is filled from the parameter of that name. */
  page: string;
  /** Anchor of the figure on that page. */
  anchor: string;
  /** What its address must say, with a value to show it by: `?ticker=NVDA`. */
  example?: string;
  /** Names in its address that its page does not know, as what is chosen there without an address. */
  ownParams?: readonly string[];
  /**
   * The figure an address asks for, by the page's own parts.
   * @throws {AppError} NOT_FOUND for what cannot be had, with the reason; INVALID_INPUT for parameters the page would not use;
   * NOT_FOR_REDISTRIBUTION naming the series.
   */
  build: (request: ChartRequest) => Promise<BuiltChart>;
};
