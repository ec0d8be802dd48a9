import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { payload } from "@/db/schema/payload";
import { rejectedRow } from "@/db/schema/rejected-row";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import type { HttpOptions } from "@/lib/sources/http-fetch";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import type { BodyFormat } from "@/lib/sources/source-client";
import {
  localClient,
  localHttp,
  retailSalesAnswer,
  startLocalPublisher,
  type LocalPublisher,
  type PublisherAnswer,
} from "@/lib/testing/local-publisher";
import { ingestSource } from "./ingest-source";
import type { PayloadArchive } from "./payload-archive";

const NOW = "2026-11-24T00:00:00.000Z";
const noArchive: PayloadArchive = { put: async () => "0".repeat(64), get: async () => null };
const goodAnswer = retailSalesAnswer("VA", ["8.1", "8.2"]);
const send = (status: number, type: string, body: string | Uint8Array): PublisherAnswer => {
  return (_request, response: ServerResponse) => {
    response.writeHead(status, { "content-type": type }).end(body);
  };
};
const json = (body: string | Uint8Array) => send(200, "application/json", body);
const zipOf = (text: string) => zipSync({ "prices.csv": new TextEncoder().encode(text) });

/** A file that says it is 4 GB: the size in its directory is what bounds the unpacking. */
function bomb(): Uint8Array {
  const archive = zipOf("INTERVAL\n");
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let offset = 0; offset < archive.length - 4; offset++) {
    const signature = view.getUint32(offset, true);
    if (signature === 0x04034b50) view.setUint32(offset + 22, 0xf0000000, true); // local header
    if (signature === 0x02014b50) view.setUint32(offset + 24, 0xf0000000, true); // central directory
  }
  return archive;
}

const laughs = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<Publication_MarketDocument><mRID>&b;</mRID></Publication_MarketDocument>`;

type BadInput = [
  name: string,
  sourceId: string,
  format: BodyFormat,
  answer: PublisherAnswer,
  message: RegExp,
];

const badInputs: BadInput[] = [
  ["JSON that is cut off", "eia", "json", json(goodAnswer.slice(0, 200)), /JSON/],
  [
    "a page with status 200",
    "eia",
    "json",
    json("<!doctype html><html><body>Down</body></html>"),
    /a page, not data/,
  ],
  ["a wrong content type", "eia", "json", send(200, "application/pdf", "%PDF-1.7"), /no JSON: another text/],
  ["zero bytes", "eia", "json", json(""), /the answer is empty/],
  ["status 429", "eia", "json", send(429, "text/plain", "slow down"), /HTTP 429/],
  ["status 500", "eia", "json", send(500, "text/plain", "oops"), /HTTP 500/],
  ["status 403", "eia", "json", send(403, "text/plain", "no"), /HTTP 403/],
  ["no answer in time", "eia", "json", () => undefined, /no answer in time/],
  [
    "a connection that breaks off",
    "eia",
    "json",
    (request) => request.socket.destroy(),
    /the connection failed/,
  ],
  [
    "a redirect to another host",
    "eia",
    "json",
    (_request, response) => response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
    /redirected to 169\.254\.169\.254, which is not the source's own/,
  ],
  [
    "an answer beyond the limit",
    "eia",
    "json",
    json(`[${"0,".repeat(200_000)}0]`),
    /larger than 100000 bytes/,
  ],
  [
    "an answer that is packed small and large",
    "eia",
    "json",
    (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(`[${"0,".repeat(500_000)}0]`)),
    /larger than 100000 bytes/,
  ],
  [
    "XML that is cut off",
    "entsoe",
    "xml",
    send(200, "text/xml", "<Publication_MarketDocument><mRID>1"),
    /XML/,
  ],
  ["XML whose entities expand", "entsoe", "xml", send(200, "text/xml", laughs), /entities are not expanded/],
  [
    "a ZIP file that is cut off",
    "caiso",
    "zip",
    send(200, "application/zip", zipOf("A\n").subarray(0, 60)),
    /damaged or cut off/,
  ],
  [
    "a ZIP file that unpacks to gigabytes",
    "caiso",
    "zip",
    send(200, "application/zip", bomb()),
    /larger than .* unpacked/,
  ],
];

describe.each(testDatabaseKinds)("what a publisher may send, on %s", (kind) => {
  let opened: OpenDatabase;
  let publisher: LocalPublisher;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    publisher = await startLocalPublisher(json(goodAnswer));
    await fetchFrom("eia", "json");
  });
  afterAll(async () => {
    await publisher.close();
    await opened.close();
  });
  beforeEach(() => {
    publisher.answerWith(json(goodAnswer));
  });

  const fetchFrom = (sourceId: string, format: BodyFormat, http: HttpOptions = localHttp) =>
    ingestSource(opened.database, localClient(publisher.host, sourceId, { parts: ["VA"], format }), {
      window: { fromDay: "2024-01-01", toDay: "2024-12-31" },
      settings: {},
      archive: noArchive,
      now: () => NOW,
      http: { ...http, maxBytes: 100_000 },
    });
  const lastGood = async () =>
    (await getPriceSeries(opened.database, "eia:US-VA:retail-industrial")).points.map(({ value }) => value);

  test.each(badInputs)(
    "%s fails the run and says so; the last good data stay",
    async (_name, sourceId, format, answer, message) => {
      publisher.answerWith(answer);
      const result = await fetchFrom(sourceId, format);
      expect(result).toMatchObject({ status: "failed", storedCount: 0 });
      expect(result.message).toMatch(message);
      const [run] = await opened.database.select().from(ingestRun).where(eq(ingestRun.id, result.runId));
      expect(run).toMatchObject({ status: "failed", message: result.message, partDoneCount: 0 });
      expect(await lastGood()).toEqual([8.1, 8.2]);
    },
  );

  test("a schema that changed names the first row that no longer fits; the last good data stay", async () => {
    const renamed = JSON.parse(goodAnswer) as { response: { data: Record<string, unknown>[] } };
    renamed.response.data = renamed.response.data.map(({ price, ...row }) => ({ ...row, rate: price }));
    publisher.answerWith(json(JSON.stringify(renamed)));
    const result = await fetchFrom("eia", "json");
    expect(result).toMatchObject({ status: "failed", rejectedCount: 1 });
    expect(result.message).toMatch(/no usable row; the first: no price column/);
    const [kept] = await opened.database
      .select()
      .from(rejectedRow)
      .where(eq(rejectedRow.ingestRunId, result.runId));
    expect(JSON.stringify(kept?.raw)).toContain("rate");
    expect(await lastGood()).toEqual([8.1, 8.2]);
  });

  test("a publisher whose clock runs ahead dates nothing after it was fetched", async () => {
    publisher.answerWith((_request, response) => {
      response
        .writeHead(200, {
          "content-type": "application/json",
          "last-modified": "Fri, 01 Jan 2100 00:00:00 GMT",
        })
        .end(retailSalesAnswer("TX", ["5.5"]));
    });
    const { runId } = await fetchFrom("eia", "json");
    const [kept] = await opened.database.select().from(payload).where(eq(payload.ingestRunId, runId));
    expect(new Date(kept?.knownAt ?? "").toISOString()).toBe(NOW);
  });
});
