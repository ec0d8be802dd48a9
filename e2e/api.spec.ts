import { expect, test } from "@playwright/test";

test("health, sources and series answer", async ({ request }) => {
  expect(await (await request.get("/api/v1/health")).json()).toMatchObject({ status: "ok" });
  const series = await (await request.get("/api/v1/series/eia:US-VA:retail-industrial")).json();
  expect(series).toMatchObject({ zone: "US-VA", currency: "USD", unit: "cents/kWh" });
});

const refusals = [
  {
    name: "unknown scenario",
    status: 404,
    data: { scenario: "moon" },
    field: "scenario",
    allowed: "bear, base, bull",
  },
  {
    name: "unknown region",
    status: 404,
    data: { scenario: "base", region: "US-ZZ" },
    field: "region",
    allowed: "US",
  },
  {
    name: "unknown parameter",
    status: 422,
    data: { scenario: "base", overrides: { warp: 1 } },
    field: "overrides.warp",
    allowed: "no field has this name",
  },
  {
    name: "value out of range",
    status: 422,
    data: { scenario: "base", overrides: { pueRatio: 0.5 } },
    field: "overrides.pueRatio",
    allowed: "1.06",
  },
  {
    name: "text for a number",
    status: 422,
    data: { scenario: "base", overrides: { pueRatio: "1.2" } },
    field: "overrides.pueRatio",
    allowed: "number",
  },
];

for (const { name, status, data, field, allowed } of refusals) {
  test(`${name} is refused with field and allowed values`, async ({ request }) => {
    const answer = await request.post("/api/v1/projections", { data: { draws: 0, ...data } });
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const body: { errors: { field: string; allowed: string }[] } = await answer.json();
    expect(body.errors[0]?.field).toBe(field);
    expect(body.errors[0]?.allowed).toContain(allowed);
  });
}

test("a body that is no JSON is refused", async ({ request }) => {
  const answer = await request.post("/api/v1/projections", {
    data: Buffer.from("{"), // text would be sent as a JSON string
    headers: { "content-type": "application/json" },
  });
  expect(answer.status()).toBe(400);
});

test("security headers stand on every page", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.describe("runs and quarantine", () => {
  test("runs are paged from the newest backwards, each with an address of its own", async ({ request }) => {
    const first = await (await request.get("/api/v1/runs?limit=2")).json();
    expect(first.runs).toHaveLength(2);
    expect(first.nextBefore).toBe(first.runs[1].id);
    const second = await (await request.get(`/api/v1/runs?limit=2&before=${first.nextBefore}`)).json();
    expect(second.runs[0].id).toBeLessThan(first.nextBefore);
    const run = await (await request.get(`/api/v1/runs/${first.runs[0].id}`)).json();
    expect(run).toEqual(first.runs[0]);
    expect((await request.get("/api/v1/runs/abc")).status()).toBe(404);
    expect((await request.get("/api/v1/runs?limit=0")).status()).toBe(422);
  });

  test("the events of a run that has ended are its end", async ({ request }) => {
    const { runs } = await (await request.get("/api/v1/runs?limit=1")).json();
    const events = await request.get(`/api/v1/runs/${runs[0].id}/events`);
    expect(events.headers()["content-type"]).toContain("text/event-stream");
    expect(await events.text()).toBe(`event: end\ndata: ${JSON.stringify(runs[0])}\n\n`);
    const cancel = await request.post(`/api/v1/runs/${runs[0].id}/cancel`);
    expect([cancel.status(), (await cancel.json()).detail]).toEqual([
      409,
      `Run ${runs[0].id} has ended: ${runs[0].status}.`,
    ]);
  });

  test("a source that cannot be fetched is named with those that can", async ({ request }) => {
    const answer = await request.post("/api/v1/sources/moon/refresh");
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "id", value: "moon" }] });
  });

  test("a decision is checked, and a row that is not there is named", async ({ request }) => {
    const decide = (path: string, data: object) => request.post(`/api/v1/quarantine${path}`, { data });
    expect((await decide("/999999", { decision: "accepted" })).status()).toBe(404);
    expect((await decide("/999999", { decision: "perhaps" })).status()).toBe(422);
    expect((await decide("", { ids: [], decision: "accepted" })).status()).toBe(422);
    expect(await (await decide("", { ids: [999_999], decision: "accepted" })).json()).toEqual({
      decidedCount: 0,
      storedCount: 0,
      refused: [{ id: 999_999, reason: "There is no row 999999 in quarantine." }],
    });
  });

  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
    test(`a change that ${Object.keys(headers).join()} gives to another site is refused`, async ({
      request,
    }) => {
      for (const path of ["sources/eia/refresh", "runs/1/cancel", "quarantine", "quarantine/1"]) {
        const answer = await request.post(`/api/v1/${path}`, { headers, data: {} });
        expect(answer.status(), path).toBe(403);
      }
    });
  }
});

test.describe("saved scenarios and sweeps", () => {
  test("a scenario is saved, projected, reported on, swept and deleted", async ({ request }) => {
    const saved = await request.post("/api/v1/scenarios", {
      data: { name: "From the API ⚡", parent: "bull", overrides: { pueRatio: 1.2 }, settings: { draws: 0 } },
    });
    expect(saved.status()).toBe(201);
    const { slug, headline } = await saved.json();
    expect(saved.headers()["location"]).toBe(`/api/v1/scenarios/${slug}`);
    const projected = await request.post("/api/v1/projections", { data: { scenario: slug } });
    expect((await projected.json()).projection.outputs.npvForwardUsdBn).toBe(headline.npvForwardUsdBn);
    const report = await request.get(`/api/v1/reports/${slug}.csv`);
    expect([report.status(), await report.text()]).toEqual([200, expect.stringContaining(slug)]);

    const sweep = await request.post("/api/v1/sweeps", {
      data: { scenario: slug, axes: [{ parameter: "waccFraction", from: 0.08, to: 0.12, steps: 3 }] },
    });
    expect(sweep.status()).toBe(202);
    const path = sweep.headers()["location"] ?? "";
    await expect.poll(async () => (await (await request.get(path)).json()).status).toBe("succeeded");
    const table = (await (await request.get(`${path}.csv`)).text()).split("\r\n");
    expect(table.filter((line) => line !== "" && !/^\ufeff?#/.test(line))).toHaveLength(4);

    expect((await request.delete(path)).status()).toBe(200);
    expect((await request.delete(`/api/v1/scenarios/${slug}`)).status()).toBe(200);
    expect((await request.get(`/api/v1/scenarios/${slug}`)).status()).toBe(404);
  });

  test("what another site sends is refused", async ({ request }) => {
    const headers = { "sec-fetch-site": "cross-site" };
    for (const path of ["scenarios", "scenarios/import", "sweeps", "sweeps/1/cancel"]) {
      expect((await request.post(`/api/v1/${path}`, { headers, data: {} })).status(), path).toBe(403);
    }
    expect((await request.delete("/api/v1/scenarios/x", { headers })).status()).toBe(403);
    expect((await request.put("/api/v1/scenarios/x", { headers, data: {} })).status()).toBe(403);
  });
});
