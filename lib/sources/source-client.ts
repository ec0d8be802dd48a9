/** What the reader's environment may hold for a publisher: a key, a token, a name. */
export const sourceSettingNames = [
  "EIA_API_KEY",
  "SEC_USER_AGENT",
  "ENTSOE_TOKEN",
  "ERCOT_USERNAME",
  "ERCOT_PASSWORD",
  "ERCOT_SUBSCRIPTION_KEY",
  "PJM_SUBSCRIPTION_KEY",
  "ISO_NE_USER",
  "ISO_NE_PASSWORD",
  "OPENELECTRICITY_API_KEY",
  "FRED_API_KEY",
  "TIINGO_TOKEN",
  "ALPHA_VANTAGE_KEY",
  "STOOQ_API_KEY",
] as const;

export type SourceSettingName = (typeof sourceSettingNames)[number];

export type SourceSettings = Readonly<Partial<Record<SourceSettingName, string>>>;

/** How a body is checked before it is parsed: publishers answer quota and outage pages with HTTP 200. */
export type BodyFormat = "json" | "csv" | "xml" | "zip" | "xlsx";

/** One GET whose answer is one payload of the source's parser. */
export type SourceRequest = {
  /** May hold a key in its query: never logged, stored or shown. */
  url: URL;
  headers?: Readonly<Record<string, string>>;
  format: BodyFormat;
  /** Name the payload is archived under; some parsers read a zone from it. No key, no slash. */
  fileName: string;
  /** Page a reader can open; the URL without its query where that is one. */
  sourceUrl: string;
  /** True where the publisher says "nothing yet" with an empty body. */
  mayBeEmpty?: boolean;
  /** True where the publisher answers 404 for a day that is not, or no longer, there: an empty part, no failure. */
  mayBeMissing?: boolean;
  /** Statuses beside 200 whose body is an answer its parser understands, e.g. ENTSO-E's 400 with an acknowledgement. */
  answersOn?: readonly number[];
  /** The page after this answer; null after the last. */
  next?: (body: Uint8Array) => SourceRequest | null;
};

/** The unit a back-fill resumes at: committed whole, asked again whole. */
export type SourcePart = {
  /** Unique within the source and stable between runs, e.g. `DE-LU 2026-10`. */
  part: string;
  request: SourceRequest;
};

export type SourceWindow = {
  /** First and last day, YYYY-MM-DD, both inclusive, of the publisher's own calendar. */
  fromDay: string;
  toDay: string;
};

/** Companies and shares that the database follows; sources of other figures ignore them. */
export type SourceUniverse = { ciks: readonly string[]; tickers: readonly string[] };

/** A form posted before the first request, where a publisher hands out tokens that live for an hour or so. */
export type SourceLogin = {
  url: URL;
  /** Holds a password: never logged, stored or shown. */
  form: Readonly<Record<string, string>>;
  /** @throws {AppError} SOURCE_UNAVAILABLE when the answer holds no token. */
  headersOf: (body: Uint8Array) => Record<string, string>;
};

/** How a publisher is asked. Pure: plans requests, fetches nothing. */
export type SourceClient = {
  sourceId: string;
  /** The only hosts a request or a redirect may reach. */
  hosts: readonly string[];
  /** Least distance of two requests to one host, over all machines; from the publisher's stated limit. */
  minIntervalMs: number;
  /** Without these nothing can be asked; each with where to get it. */
  needs: Readonly<Partial<Record<SourceSettingName, string>>>;
  /** Where several vendors sell the same figures, the first of these that is set is asked; one of them is enough. */
  needsOneOf?: Readonly<Partial<Record<SourceSettingName, string>>>;
  login?: (settings: SourceSettings) => SourceLogin;
  /** False keeps a source whose terms or limits forbid polling out of the schedule: it is fetched when asked for. */
  scheduled: boolean;
  /** Days before today that a scheduled run asks again, for revisions. */
  revisedDays: number;
  /** Days after today that are published already: a day-ahead market's prices are of tomorrow. None when absent. */
  aheadDays?: number;
  /**
   * Oldest first.
   * @throws {AppError} INVALID_INPUT for a window the publisher cannot serve, naming field, value and allowed range.
   */
  parts: (window: SourceWindow, settings: SourceSettings, universe: SourceUniverse) => SourcePart[];
};
