import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { verifyBundle } from "@/lib/reports/verify-bundle";

async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `Download report, ${format}` }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("an investor takes the comparison away as PDF, CSV and JSON, and the JSON rebuilds itself", async ({
  page,
}) => {
  await page.goto("/?draws=1024&region=US-VA&o.waccFraction=0.1");
  const pdf = await download(page, "PDF");
  expect(pdf.name).toMatch(/^joule-street_comparison_\d{4}-\d{2}-\d{2}_en\.pdf$/);
  const objects = pdf.bytes.toString("latin1");
  expect(objects.startsWith("%PDF-")).toBe(true);
  expect(Number(/\/Type \/Pages\n\/Count (\d+)/.exec(objects)?.[1])).toBeGreaterThan(12);

  const json = await download(page, "JSON");
  const bundle = scenarioBundle.parse(JSON.parse(json.bytes.toString("utf8")));
  expect(bundle.request).toMatchObject({ draws: 1024, region: "US-VA", overrides: { waccFraction: 0.1 } });
  expect(verifyBundle(bundle).failures).toEqual([]);

  const csv = await download(page, "CSV");
  const text = csv.bytes.toString("utf8");
  expect(text).toContain(bundle.contentHash);
  expect(text).toContain("answer,base,,npvForwardUsdBn,USD bn,");
});

test("the report of one scenario speaks the language asked for", async ({ request }) => {
  const answer = await request.get("/api/v1/reports/bear.csv?draws=0&lang=es");
  expect(answer.headers()["content-disposition"]).toMatch(/filename="joule-street_bear_[\d-]+_es\.csv"/);
  expect(await answer.text()).toContain("# Título: Infraestructura de IA: el caso bajista");
});

const refusals = [
  { path: "moon.pdf", status: 404, field: "scenario", allowed: "comparison, bear, base, bull" },
  { path: "base.docx", status: 404, field: "format", allowed: "pdf, xlsx, csv, json, parquet" },
  { path: "base.pdf?lang=fr", status: 422, field: "lang", allowed: "en, es" },
  { path: "base.csv?colour=red", status: 422, field: "colour", allowed: "region" },
  { path: "base.csv?o.pueRatio=0.5", status: 422, field: "overrides.pueRatio", allowed: "1.06" },
  { path: "base.csv?region=US-ZZ", status: 404, field: "region", allowed: "US" },
];

for (const { path, status, field, allowed } of refusals) {
  test(`${path} is refused with field and allowed values`, async ({ request }) => {
    const answer = await request.get(`/api/v1/reports/${path}`);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const body: { errors: { field: string; allowed: string }[] } = await answer.json();
    expect(body.errors[0]?.field).toBe(field);
    expect(body.errors[0]?.allowed).toContain(allowed);
  });
}
