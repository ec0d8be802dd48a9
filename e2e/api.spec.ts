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
    allowed: "warp",
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
