import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import { AppError } from "@/lib/errors/app-error";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { livePayloads, missingSetting, type LiveSettings, type LiveSourceId } from "./live-payloads";
import { runIngest } from "./run-ingest";
import { storeFilings } from "./store-filings";

const now = () => "2026-11-24T12:00:00.000Z";
let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openTestDatabase("pglite");
  await opened.database.insert(source).values([...sourceCatalogue]);
});
afterAll(() => opened.close());

describe("livePayloads", () => {
  test("asks the EIA from January two years ago, page by page, and keeps the key to itself", async () => {
    const asked: URL[] = [];
    const page = { response: { total: "1", data: [{ period: "2026-08" }] } };
    const items = await collect("eia", { ...settings(() => Response.json(page), asked), eiaApiKey: "k-123" });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.searchParams.get("start")).toBe("2024-01");
    expect(asked[0]?.searchParams.get("api_key")).toBe("k-123");
    expect(items).toMatchObject([{ retrievedAt: now(), knownAt: now() }]);
    expect(JSON.stringify(items.map(textOf))).not.toContain("k-123");
  });

  test("dates Ember's file by its publication, not by its download", async () => {
    const headers = { "last-modified": "Mon, 02 Nov 2026 09:00:00 GMT" };
    const items = await collect(
      "ember",
      settings(() => new Response("Country,Date\n", { headers })),
    );
    expect(items).toMatchObject([{ knownAt: "2026-11-02T09:00:00.000Z", retrievedAt: now() }]);
  });

  test("asks the SEC for every company of the database; a missing one leaves the others", async () => {
    await seedCompanies(["0000789019", "0001018724"]);
    const asked: URL[] = [];
    const answer = (url: URL) =>
      url.pathname.includes("789019")
        ? new Response("gone", { status: 404 })
        : Response.json({ cik: 1018724 });
    const items = await collect("sec-edgar", {
      ...settings(answer, asked),
      secUserAgent: "Jane Doe jane@example.org",
    });
    expect(asked.map(({ pathname }) => pathname.slice(-19))).toEqual(
      ["CIK0000789019.json", "CIK0001018724.json"].map((name) => `/${name}`),
    );
    expect(items[0]).toBeInstanceOf(AppError);
    expect(items[1]).toMatchObject({
      sourceUrl: "https://data.sec.gov/api/xbrl/companyfacts/CIK0001018724.json",
    });
  });

  test("a source that does not answer fails its run only", async () => {
    const down = settings(() => new Response("", { status: 503 }));
    const result = await runIngest(opened.database, {
      sourceId: "ember",
      origin: "live",
      parse: () => ({ rows: [], rejected: [] }),
      payloads: () => livePayloads(opened.database, "ember", down),
      now,
    });
    expect(result).toMatchObject({ status: "failed", message: expect.stringContaining("HTTP 503") });
  });
});

test("a missing key is said before anything is asked", () => {
  const none = settings(() => new Response(""));
  expect(missingSetting("eia", none)).toMatch(/^EIA_API_KEY is not set/);
  expect(missingSetting("sec-edgar", none)).toMatch(/^SEC_USER_AGENT is not set/);
  expect(missingSetting("ember", none)).toBeNull();
});

function settings(answer: (url: URL) => Response, asked: URL[] = []): LiveSettings {
  return {
    eiaApiKey: undefined,
    secUserAgent: undefined,
    fromMonth: null,
    toMonth: null,
    now,
    http: {
      addressesOf: async () => ["8.8.8.8"], // no test asks a resolver
      retries: 0,
      fetch: async (input) => {
        const url = new URL(input instanceof Request ? input.url : input);
        asked.push(url);
        return answer(url);
      },
    },
  };
}

async function collect(sourceId: LiveSourceId, liveSettings: LiveSettings) {
  const items = [];
  for await (const item of livePayloads(opened.database, sourceId, liveSettings)) items.push(item);
  return items;
}

function textOf(item: AppError | { bytes: Uint8Array }): string {
  return item instanceof AppError ? item.message : new TextDecoder().decode(item.bytes);
}

async function seedCompanies(ciks: readonly string[]): Promise<void> {
  const run = await runIngest(opened.database, {
    sourceId: "sec-edgar",
    origin: "snapshot",
    parse: () => ({ rows: [], rejected: [] }),
    payloads: async function* () {},
    now,
  });
  await storeFilings(
    opened.database,
    ciks.map((cik) => ({
      ticker: cik,
      cik,
      concept: "capex",
      tag: "PaymentsToAcquireProductiveAssets",
      periodKey: "2025Q4",
      value: "1",
      unit: "USD",
      filedAt: "2026-02-05",
      method: "direct",
      evidence: "reported",
      sourceId: "sec-edgar",
      sourceUrl: "https://www.sec.gov/",
      retrievedAt: now(),
      ingestRunId: run.runId,
    })),
  );
}
