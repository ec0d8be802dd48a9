import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import type { EpochChipRow, EpochRevenueRow, EpochRow } from "../epoch-row";
import { parseEpoch } from "./parse-epoch";

const parseText = (text: string) => parseEpoch(strToU8(text));
const isRevenue = (row: EpochRow): row is EpochRevenueRow => row.table === "revenue-report";
const isChip = (row: EpochRow): row is EpochChipRow => row.table === "chip-estimate";

const revenue = `Id,Company,Date,Revenue amount (normalize to annual),Annualized revenue (USD),Type,Revenue info (non-annualized),Confidence,Source 1,Notes,Report date
Dec 2B,OpenAI,2023-12-31,2000000000.0,2000000000.0,Annualized revenue,,Likely,https://a.example,,2024-02-09
2023 ChatGPT,OpenAI,2023-12-31,700000000.0,,Product/division revenue,$700M in 2023,Likely,,,2024-09-27
H1 4.3B,OpenAI,2025-06-30,8600000000.0,,Other,4.3B in H1,Likely,,,2025-09-29
Q1 52M,xAI,2025-03-31,208000000.0,208000000.0,Quarterly revenue,,Likely,,"Gross revenue during the first quarter; $14M gross profit.",2025-06-06
Q1 43M,xAI,2025-03-31,172000000.0,172000000.0,Quarterly revenue,,Likely,,14M gross profit,2026-01-09
unfinished,xAI,2025-06-30,,,,,Uncertain,,,
undated,xAI,,5,5,Annualized revenue,,Confident,,,
wordy,Z.ai,2025-04-01,hundreds of millions,9,Annualized revenue,,Likely,,,2025-02-30
,,,,,,,,,,
`;

describe("revenue reports", () => {
  test("a run rate is not revenue: the measure and both amounts are kept apart", () => {
    const rows = parseText(revenue).rows.filter(isRevenue);
    expect(
      rows.map((row) => [
        row.id,
        row.measure,
        row.perimeter,
        row.annualizedRevenueUsd,
        row.normalizedToAnnualUsd,
      ]),
    ).toEqual([
      ["Dec 2B", "run-rate", null, 2e9, 2e9],
      ["2023 ChatGPT", "other", "Product/division", null, 7e8],
      ["H1 4.3B", "other", null, null, 8.6e9],
      ["Q1 52M", "quarter", null, 208e6, 208e6],
      ["Q1 43M", "quarter", null, 172e6, 172e6],
      ["wordy", "run-rate", null, 9, null],
    ]);
  });

  test("lines that contradict each other stay, marked as unsure", () => {
    const rows = parseText(revenue).rows.filter(isRevenue);
    expect(rows.filter(({ isLowConfidence }) => isLowConfidence).map(({ id }) => id)).toEqual([
      "Q1 52M",
      "Q1 43M",
    ]);
    expect(rows.find(({ id }) => id === "Q1 43M")?.confidence).toBe("Likely");
  });

  test("gross is what the line says of revenue; a gross profit says nothing", () => {
    const rows = parseText(revenue).rows.filter(isRevenue);
    expect(rows.map(({ grossOrNet }) => grossOrNet)).toEqual([null, null, null, "gross", null, null]);
  });

  test("a cell that cannot be read is null and named; a line without amount or date is rejected", () => {
    const { rows, rejected } = parseText(revenue);
    expect(rows.at(-1)?.defects).toEqual([
      'Revenue amount (normalize to annual): not a number: "hundreds of millions"',
      'Report date: no date: "2025-02-30"',
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no amount", "no date"]);
  });

  test("added, renamed and moved columns: the scope is the perimeter, the period's revenue its own column", () => {
    const later = `Scope,New column,Company,Id,Date,Period revenue (USD),Annualized revenue (USD),Type,Confidence
Full company,x,Anthropic,a,2026-01-31,1500000000,18000000000,Run rate,Speculative
`;
    expect(parseText(later).rows).toMatchObject([
      {
        perimeter: "Full company",
        measure: "run-rate",
        periodRevenueUsd: 1.5e9,
        annualizedRevenueUsd: 18e9,
        normalizedToAnnualUsd: null,
        isLowConfidence: true,
      },
    ]);
  });
});

describe("other tables", () => {
  test("a talk about a round is not a round", () => {
    const text = `Id,Company,Close date,Status,Funding (equity),Funding (debt),Valuation (post-money),Type
a,OpenAI,,Late discussions,100000000000.0,,,Primary
b,xAI,2025-07-01,Closed,5000000000,5000000000,,"Primary,Debt"
c,xAI,2025-07-01,Closed,,,,
`;
    const { rows, rejected } = parseText(text);
    expect(rows).toMatchObject([
      { status: "Late discussions", closedOn: null, equityUsd: 1e11 },
      { status: "Closed", equityUsd: 5e9, debtUsd: 5e9, valuationPostMoneyUsd: null },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no amount"]);
  });

  test("data centers: the tag in a name is its certainty; US dates; a blank is not 0", () => {
    const centers = `Handle,Title,Project,Owner,Users,Current H100 equivalents,Current power (MW),Current total capital cost (2025 USD billions)
Site,The Site,Stargate #confident,"Oracle #likely,Crusoe",OpenAI #speculative,,341,10.9
`;
    expect(parseText(centers).rows).toMatchObject([
      {
        owners: [
          { name: "Oracle", certainty: "likely" },
          { name: "Crusoe", certainty: null },
        ],
        users: [{ name: "OpenAI", certainty: "speculative" }],
        project: { name: "Stargate", certainty: "confident" },
        powerMw: 341,
        h100EquivalentCount: null,
      },
    ]);
    const timeline = `Date,Data center,Construction status,Power (MW),H100 equivalents
9/20/2016,Site,Clearing,0,
13/1/2017,Site,Clearing,5,
`;
    const { rows, rejected } = parseText(timeline);
    expect(rows).toMatchObject([{ asOf: "2016-09-20", powerMw: 0, h100EquivalentCount: null }]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no date"]);
  });

  test("hardware: memory under either header, infinity is no figure", () => {
    const older =
      "Hardware name,Release price (USD),TDP (W),Memory size per board (Byte)\nA,inf,700.0,192000000000.0\n";
    const newer = "Hardware name,Memory (bytes),TDP (W)\nA,192000000000.0,700.0\n";
    expect(parseText(older).rows).toMatchObject([
      {
        memoryBytes: 192e9,
        thermalDesignPowerW: 700,
        releasePriceUsd: null,
        defects: ['Release price (USD): not a number: "inf"'],
      },
    ]);
    expect(parseText(newer).rows).toMatchObject([{ memoryBytes: 192e9 }]);
  });

  test("prices of hardware: rent by commitment and purchase apart, a blank is no price", () => {
    const text = `Price source,Price date,Hardware model,Vendor,Price per chip-hour (on-demand),Price per chip-hour (1-year CUD),Price (hardware purchase),Number of GPUs
https://a.example,2025-01-02,NVIDIA H100,Google Cloud,3.00,1.99,,8
https://a.example,2022-09-01,NVIDIA H100,,,,"30,000",
https://a.example,2022-09-01,NVIDIA H100,,,,,
`;
    const { rows, rejected } = parseText(text);
    expect(rows).toMatchObject([
      {
        onDemandUsdPerChipHour: 3,
        oneYearCommitmentUsdPerChipHour: 1.99,
        purchasePriceUsd: null,
        chipCount: 8,
      },
      { onDemandUsdPerChipHour: null, purchasePriceUsd: 30000, sourceUrls: ["https://a.example"] },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no price"]);
  });

  test("chips: a cumulative line is told from a quarter's, whatever the columns are called", () => {
    const text = `Name,Chip manufacturer,Start date,End date,Chip type,Number of units (5th percentile),Number of units (median),Number of units (95th percentile),Compute estimate in H100e (median),H100e (5th percentile),Incomplete,Notes
Q1 2022 - A100,Nvidia,1/1/2022,3/31/2022,A100,163481,212120,276445,66883,51547,,
A100 Q1 2022 to Q1 2022,Nvidia,1/1/2022,3/31/2022,A100,163481,212120,276445,66883,,checked,
FY22Q4 - A100,Nvidia,2021-11-01,2022-01-30,A100,,"195,341",,,,,Incomplete: still running
`;
    const rows = parseText(text).rows.filter(isChip);
    expect(rows.map((row) => [row.measure, row.isIncomplete, row.unitCount.p50])).toEqual([
      ["period", false, 212120],
      ["cumulative", true, 212120],
      ["period", true, 195341],
    ]);
    expect(rows[0]).toMatchObject({
      periodEnd: "2022-03-31",
      unitCount: { p05: 163481, p95: 276445 },
      h100EquivalentCount: { p05: 51547, p50: 66883, p95: null },
      powerMw: { p05: null, p50: null, p95: null },
    });
  });
});

describe("files", () => {
  test("a ZIP of tables; one nobody knows is rejected by name, the others read", () => {
    const zip = zipSync({
      "ai_companies_revenue_reports.csv": strToU8(revenue),
      "ai_companies.csv": strToU8("Name,Company type,Founding date\nOpenAI,Foundation,2015-12-01\n"),
      "new_table.csv": strToU8("A,B\n1,2\n"),
      "README.md": strToU8("# about"),
    });
    const { rows, rejected } = parseEpoch(zip);
    expect(rows).toHaveLength(6);
    expect(rejected).toContainEqual({
      reason: "none of the tables known here",
      raw: { file: "new_table.csv", header: ["A", "B"] },
    });
  });

  test("a list of companies is understood and holds no figure", () => {
    expect(parseText("Name,Company type,Founding date\nOpenAI,Foundation,2015-12-01\n").emptyReason).toBe(
      "a list of companies without figures",
    );
  });

  test.each([
    ["another table", "A,B\n1,2\n", /none of the tables known here \(revenue reports, funding rounds/],
    ["a page", "<!DOCTYPE html><html></html>", /HTML or XML page/],
    ["JSON", '{"a":1}', /none of the tables known here/],
    [
      "a table without a usable line",
      "Company,Staff count,Date\nOpenAI,many,2025-01-01\n",
      /staff reports: no usable line/,
    ],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parseText(text)).toThrow(message);
  });
});

describe("recorded payloads", () => {
  test.for([
    ["ai_companies_revenue_reports_202601.csv", 40, 2],
    ["ai_companies_funding_rounds_202601.csv", 37, 1],
    ["ai_companies_compute_spend_202601.csv", 11, 0],
    ["ai_companies_usage_reports_202601.csv", 45, 2],
    ["ai_companies_staff_reports_202601.csv", 44, 0],
    ["data_centers_202512.csv", 16, 0],
    ["data_center_timelines_202512.csv", 112, 0],
    ["ml_hardware_202512.csv", 170, 0],
    ["gpu_clusters_202512.csv.gz", 786, 0],
    ["nvidia_quarterly_revenue.csv", 15, 0],
    ["../../cost/epoch_hardware_prices.csv", 590, 1],
    ["chip_counts/csv_export_nvidia_calendar_quarter_chip_timelines.csv", 48, 0],
    ["chip_counts/owners_csv_export_nvidia_owners_quarters.csv", 102, 0],
    ["chip_counts/owners_csv_export_amd_owners_quarters.csv", 33, 0],
  ] as const)("%s: %d rows, %d without a figure", ([path, count, rejectedCount], { skip }) => {
    const { rows, rejected } = parseEpoch(recordedPayload(`vendors/epoch/${path}`) ?? skip());
    expect([rows.length, rejected.length]).toEqual([count, rejectedCount]);
  });

  test("OpenAI's 4.3 billion of a half-year is not read as 8.6 billion of revenue", ({ skip }) => {
    const payload = recordedPayload("vendors/epoch/ai_companies_revenue_reports_202601.csv") ?? skip();
    const rows = parseEpoch(payload).rows.filter(isRevenue);
    expect(rows.find(({ id }) => id === "H1 2025 4.3B")).toMatchObject({
      measure: "other",
      annualizedRevenueUsd: null,
      normalizedToAnnualUsd: 8.6e9,
      periodNote: "4.3B in H1",
    });
    expect(rows.filter((row) => row.isLowConfidence).map(({ id }) => id)).toEqual([
      "Q1 2025 52M",
      "Q1 2025 43M",
    ]);
    expect(rows.find(({ id }) => id === "Q1 2025 52M")?.grossOrNet).toBe("gross");
  });

  test("NVIDIA's quarter to 2022-05-01: 8.29 billion, 3.75 of it data centers, the split of the rest blank", ({
    skip,
  }) => {
    const payload = recordedPayload("vendors/epoch/nvidia_quarterly_revenue.csv") ?? skip();
    expect(parseEpoch(payload).rows[0]).toMatchObject({
      fiscalQuarter: "FY23Q1",
      periodEnd: "2022-05-01",
      totalRevenueUsdBillions: 8.29,
      dataCenterRevenueUsdBillions: 3.75,
      networkRevenueUsdBillions: null,
    });
  });

  test("a report dated in the year 202 keeps its figure and names the defect", ({ skip }) => {
    const payload = recordedPayload("vendors/epoch/ai_companies_compute_spend_202601.csv") ?? skip();
    expect(parseEpoch(payload).rows.flatMap(({ defects }) => defects)).toEqual([
      'Report date: no date: "0202-07-30"',
    ]);
  });
});
