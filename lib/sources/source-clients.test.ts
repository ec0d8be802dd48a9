import { describe, expect, test } from "vitest";
import { sourceCatalogue } from "./source-catalogue";
import { sourceSettingNames, type SourceSettings } from "./source-client";
import { sourceClients } from "./source-clients";
import { sourceParsers } from "./source-parsers";

const SECRET = "s3cret@example.org";
const everySetting: SourceSettings = Object.fromEntries(sourceSettingNames.map((name) => [name, SECRET]));
const window = { fromDay: "2026-09-01", toDay: "2026-09-02" };
const universe = { ciks: ["0000789019"], tickers: ["MSFT"] };

test("every publisher with a parser has a client and a row of the catalogue", () => {
  const clients = sourceClients.map(({ sourceId }) => sourceId).toSorted((a, b) => (a < b ? -1 : 1));
  expect(clients).toEqual([...sourceParsers.keys()].toSorted((a, b) => (a < b ? -1 : 1)));
  const catalogued = new Set(sourceCatalogue.map(({ id }) => id));
  expect(clients.filter((id) => !catalogued.has(id))).toEqual([]);
});

describe.each(sourceClients.map((client) => [client.sourceId, client] as const))("%s", (_id, client) => {
  const parts = client.parts(window, everySetting, universe);

  test("plans requests to its own hosts, each part once", () => {
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
    for (const { request } of parts) expect(client.hosts).toContain(request.url.host);
  });

  test("shows and archives nothing of its keys", () => {
    for (const { part, request } of parts) {
      expect([part, request.fileName, request.sourceUrl].join(" ")).not.toContain(SECRET);
      expect(request.fileName).toMatch(/^[\w.,@ -]+$/);
      expect(() => new URL(request.sourceUrl)).not.toThrow();
    }
  });

  test("keeps a pace and asks again for what is revised", () => {
    expect(client.minIntervalMs).toBeGreaterThanOrEqual(100);
    expect(client.revisedDays).toBeGreaterThanOrEqual(0);
  });
});
