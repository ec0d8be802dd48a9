import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import { AppError } from "@/lib/errors/app-error";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import type { SourceClient, SourceRequest } from "@/lib/sources/source-client";
import {
  localClient,
  localHttp,
  retailSalesAnswer,
  startLocalPublisher,
  type LocalPublisher,
} from "@/lib/testing/local-publisher";
import { fetchParts, missingSetting, missingSettings } from "./fetch-parts";
import { ingestSource } from "./ingest-source";
import { NOTHING_NEW, type IngestPayload } from "./run-ingest";

const NOW = "2026-11-24T00:00:00.000Z";
const window = { fromDay: "2024-01-01", toDay: "2024-12-31" };

let opened: OpenDatabase;
let publisher: LocalPublisher;
let conditions: (string | undefined)[] = [];

beforeAll(async () => {
  opened = await openTestDatabase("pglite");
  await opened.database.insert(source).values([...sourceCatalogue]);
  publisher = await startLocalPublisher((_request, response) => response.end("[]"));
});
afterAll(async () => {
  await publisher.close();
  await opened.close();
});
beforeEach(() => {
  publisher.asked.length = 0;
  conditions = [];
});

const client = (request: Partial<SourceRequest> & { path?: string } = {}): SourceClient => {
  const { path = "VA", ...rest } = request;
  const base = localClient(publisher.host, "eia", { parts: [path], format: "json" });
  return {
    ...base,
    parts: (...plan) =>
      base.parts(...plan).map((part) => ({ ...part, request: { ...part.request, ...rest } })),
  };
};

type Answer = IngestPayload | AppError | typeof NOTHING_NEW;

async function answers(of: SourceClient): Promise<Answer[]> {
  const parts = fetchParts(opened.database, of, {
    window,
    universe: { ciks: [], tickers: [] },
    settings: {},
    now: () => NOW,
    http: localHttp,
  });
  const all: Answer[] = [];
  for (const part of parts) {
    for await (const answer of part.payloads(new AbortController().signal)) all.push(answer);
  }
  return all;
}

const payloadOf = (answer: Answer | undefined): IngestPayload => {
  if (answer === undefined || answer === NOTHING_NEW || answer instanceof AppError)
    throw new Error("a payload was expected");
  return answer;
};

describe("fetchParts", () => {
  test("what has not changed since the last answer is not sent again, and is no failure", async () => {
    publisher.answerWith((request, response: ServerResponse) => {
      conditions.push(request.headers["if-none-match"]);
      const isKnown = request.headers["if-none-match"] === '"v1"';
      response
        .writeHead(isKnown ? 304 : 200, { etag: '"v1"' })
        .end(isKnown ? "" : retailSalesAnswer("VA", ["8.1"]));
    });
    const ingest = () =>
      ingestSource(opened.database, client(), {
        window,
        settings: {},
        archive: { put: async () => "0".repeat(64), get: async () => null },
        now: () => NOW,
        http: localHttp,
      });
    expect(await ingest()).toMatchObject({ status: "succeeded", storedCount: 1 });
    expect(await ingest()).toMatchObject({ status: "succeeded", storedCount: 0, unchangedCount: 0 });
    expect(conditions).toEqual([undefined, '"v1"']);
  });

  test("pages follow each other, and none is left out because the first has not changed", async () => {
    publisher.answerWith((request, response) => {
      conditions.push(request.headers["if-none-match"]);
      response.writeHead(200, { etag: '"v1"' }).end(JSON.stringify([request.url]));
    });
    const page = (number: number): SourceRequest => ({
      url: new URL(`http://${publisher.host}/page/${number}`),
      format: "json",
      fileName: `${number}.json`,
      sourceUrl: "https://example.org/",
      next: () => (number < 3 ? page(number + 1) : null),
    });
    const found = await answers({ ...client(), parts: () => [{ part: "all", request: page(1) }] });
    expect(found.map((answer) => payloadOf(answer).fileName)).toEqual(["1.json", "2.json", "3.json"]);
    expect(conditions).toEqual([undefined, undefined, undefined]);
  });

  test("a day that is not there, and an empty answer, are nothing where the publisher says so", async () => {
    publisher.answerWith((_request, response) => response.writeHead(404).end());
    expect(await answers(client({ mayBeMissing: true }))).toEqual([NOTHING_NEW]);
    expect(await answers(client())).toMatchObject([{ code: "NOT_FOUND" }]);
    publisher.answerWith((_request, response) => response.end(""));
    expect(await answers(client({ mayBeEmpty: true }))).toEqual([NOTHING_NEW]);
    expect(await answers(client())).toMatchObject([{ code: "SOURCE_UNAVAILABLE" }]);
  });

  test("the day of publication is its header's, never after the fetch", async () => {
    const knownAt = async (lastModified: string) => {
      publisher.answerWith((_request, response) => {
        response.writeHead(200, { "last-modified": lastModified }).end("[1]");
      });
      return payloadOf((await answers(client()))[0]).knownAt;
    };
    expect(await knownAt("Sun, 01 Nov 2026 00:00:00 GMT")).toBe("2026-11-01T00:00:00.000Z");
    expect(await knownAt("Tue, 01 Jan 2030 00:00:00 GMT")).toBe(NOW);
    expect(await knownAt("soon")).toBe(NOW);
  });

  test("no host but the client's own is asked", async () => {
    const url = new URL("http://elsewhere.example/");
    await expect(answers(client({ url }))).rejects.toThrow(
      /elsewhere\.example is not among the client's own hosts/,
    );
    expect(publisher.asked).toEqual([]);
  });

  test("a key in the address is in no error", async () => {
    publisher.answerWith((_request, response) => response.writeHead(403).end("S3CRET"));
    const url = new URL(`http://${publisher.host}/data?api_key=S3CRET`);
    const [error] = await answers(client({ url }));
    expect(error).toBeInstanceOf(AppError);
    expect(error instanceof Error ? error.message : "").not.toContain("S3CRET");
  });
});

describe("missingSettings", () => {
  const needing = { ...localClient("host.example", "eia", { parts: [], format: "json" }) };

  test("every variable that is not set is named with where to get it; a blank one is not set", () => {
    const needs = { EIA_API_KEY: "register at eia.gov", FRED_API_KEY: "register at fred" };
    expect(missingSetting({ ...needing, needs }, { EIA_API_KEY: " ", FRED_API_KEY: "key" })).toBe(
      "EIA_API_KEY is not set; register at eia.gov",
    );
    expect(missingSettings({ ...needing, needs }, {})?.names).toEqual(["EIA_API_KEY", "FRED_API_KEY"]);
    expect(missingSettings({ ...needing, needs }, { EIA_API_KEY: "a", FRED_API_KEY: "b" })).toBeNull();
  });

  test("of several vendors one is enough", () => {
    const vendors = { ...needing, needsOneOf: { TIINGO_TOKEN: "tiingo.com", STOOQ_API_KEY: "stooq.com" } };
    expect(missingSettings(vendors, { STOOQ_API_KEY: "key" })).toBeNull();
    expect(missingSettings(vendors, {})).toEqual({
      names: ["TIINGO_TOKEN", "STOOQ_API_KEY"],
      isChoice: true,
      reason: "one of these must be set: TIINGO_TOKEN (tiingo.com), STOOQ_API_KEY (stooq.com)",
    });
  });
});
