import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { closeProcessPools } from "@/lib/processes/process-pool";
import { getReportSources } from "@/lib/queries/get-report-sources";
import { REPORT_DATE, reportContentFixture } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { renderReport } from "../render/render-report";
import type { ReportSettings } from "../report-settings";
import { renderInProcess } from "./render-pool";
import type { ReportTask } from "./report-task";

const settings: ReportSettings = {
  locale: "en",
  paper: "a4",
  byteOrderMark: false,
  origin: "http://localhost:3000",
};
const still = new AbortController().signal;

describe("the render process", () => {
  let opened: OpenDatabase;
  let input: ReportTask["input"];
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    const request = comparisonRequest.parse({ draws: 256 });
    const sources = await getReportSources(opened.database, "base", request, {
      generatedAt: REPORT_DATE,
      isPublicInstance: false,
      findPreviousReport: async () => null,
    });
    input = { ...sources, scenarioSet: "base", request, generatedAt: REPORT_DATE };
  });
  afterAll(async () => {
    await closeProcessPools();
    await opened.close();
  });

  test("writes byte for byte what this process would", async () => {
    const here = await reportContentFixture(opened.database, "base", { draws: 256 });
    for (const format of ["json", "csv"] as const) {
      const { bytes } = await renderInProcess({ input, format, settings }, still);
      expect(Buffer.from(bytes).equals(await renderReport(here, format, settings))).toBe(true);
    }
  });

  test("gives the same report again the date it was first computed", async () => {
    const later = { ...input, generatedAt: "2026-11-26T08:00:00.000Z" };
    const { fileName, bytes } = await renderInProcess({ input: later, format: "json", settings }, still);
    expect(fileName).toBe("joule-street_base_2026-11-25_en.json");
    expect(Buffer.from(bytes).toString()).toContain(`"generatedAt": "${REPORT_DATE}"`);
  });

  test("stops for a caller who has gone, and serves the next", async () => {
    const gone = new AbortController();
    const abandoned = renderInProcess({ input, format: "pdf", settings }, gone.signal);
    setTimeout(() => gone.abort(), 30);
    await expect(abandoned).rejects.toThrow(/abort/i);
    const { bytes } = await renderInProcess({ input, format: "csv", settings }, still);
    expect(bytes.byteLength).toBeGreaterThan(10_000);
  });

  test("passes on which field the engine refuses", async () => {
    const [scenario] = input.inputs.scenarios;
    if (!scenario) throw new Error("no scenario");
    const parameters = { ...scenario.parameters, wallet2030UsdBn: 100 };
    const impossible = {
      ...input,
      inputs: { ...input.inputs, draws: 0, scenarios: [{ ...scenario, parameters }] },
    };
    await expect(
      renderInProcess({ input: impossible, format: "csv", settings }, still),
    ).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: expect.arrayContaining([
        { field: "overrides.wallet2030UsdBn", value: 100, allowed: "a 2026 wallet above revenue2026UsdBn" },
      ]),
    });
  });

  test("refuses when too many wait", async () => {
    const many = Array.from({ length: 60 }, () => renderInProcess({ input, format: "csv", settings }, still));
    const outcomes = await Promise.allSettled(many);
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { code: "BUSY", retryAfterSeconds: 10 } });
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(48);
  });
});
