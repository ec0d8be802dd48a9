import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseGpuRental } from "./parse-gpu-rental";

const head =
  "listing_id,gpu_name,num_gpus,dph_total,dph_per_gpu,reliability,geolocation,datacenter,last_seen,gpu_ram_gb,collected_utc\n";
const offer = (fields: string) => `${head}${fields}\n`;
const parse = (payload: unknown) => parseGpuRental(JSON.stringify(payload));

const audit = {
  ccir_version: "1.1.0",
  index_name: "CRI-H100",
  end_date: "2026-03-05",
  index_value: 1.6021,
  n_observations: 28,
  low_confidence: true,
  low_confidence_reason: "only 2 valid days in 7-day window",
  daily: [{ date: "2026-02-27", status: "included" }],
  calculated_utc: "2026-03-05T18:20:57+00:00",
};

describe("observations", () => {
  test("the price of one accelerator, not of the machine", () => {
    const text = offer('1,H100 SXM,2,3.1244,1.5622,0.99,"Iowa, US",False,,81559,2026-02-27T15:22:46.4+00:00');
    expect(parseGpuRental(text).rows).toEqual([
      {
        quote: "offer",
        accelerator: "H100 SXM",
        usdPerAcceleratorHour: 1.5622,
        observedOn: "2026-02-27",
        windowStart: null,
        publishedOn: null,
        region: "Iowa, US",
        provider: "vast.ai",
        priceType: null,
        acceleratorCount: 2,
        offerId: "1",
        methodVersion: null,
        confidence: null,
        confidenceReason: null,
        sampleCount: 1,
      },
    ]);
  });

  test("a shifted, free, unpriced or repeated line is rejected with its reason", () => {
    const good = "1,H100 SXM,1,1.5,1.5,0.99,US,False,,81559,2026-02-27T15:00:00+00:00";
    const lines = [
      good,
      good,
      good.replace("1.5,1.5", "1.6,1.6"),
      good.replace("1.5,1.5", "3,1.5").replace("1,H100", "2,H100"),
      good.replace("1.5,1.5", "0,0").replace("1,H100", "3,H100"),
      good.replace("1.5,1.5", "1.5,n/a").replace("1,H100", "4,H100"),
    ];
    expect(parseGpuRental(`${head}${lines.join("\n")}`).rejected.map(({ reason }) => reason)).toEqual([
      "duplicate row",
      "contradicts an earlier row: 1.5",
      "the machine's price is not 1 times the accelerator's",
      "the price of an hour must be above 0, got 0",
      "not available (N/A)",
    ]);
  });

  test("no offer on a day is an answer", () => {
    expect(parseGpuRental(head).emptyReason).toBe("no offer of the accelerator on that day");
  });
});

describe("index", () => {
  test("an audit keeps method version, confidence and sample", () => {
    expect(parse(audit).rows).toMatchObject([
      {
        quote: "index",
        accelerator: "H100",
        usdPerAcceleratorHour: 1.6021,
        observedOn: "2026-03-05",
        windowStart: "2026-02-27",
        publishedOn: "2026-03-05",
        methodVersion: "1.1.0",
        confidence: "low",
        confidenceReason: "only 2 valid days in 7-day window",
        sampleCount: 28,
      },
    ]);
  });

  test("an index that could not be computed is missing, not 0", () => {
    expect(parse({ ...audit, index_value: null })).toMatchObject({
      rows: [],
      rejected: [{ reason: "null" }],
    });
  });

  test("a value without its method belongs to no series", () => {
    expect(() => parse({ ...audit, ccir_version: undefined })).toThrow(/no method version/);
  });
});

describe("Vast.ai", () => {
  const offers = [
    { id: 7, gpu_name: "H200", num_gpus: 4, dph_total: 10, geolocation: "Sweden, SE", is_bid: true },
    { id: 8, gpu_name: "H200", num_gpus: 0, dph_total: 10 },
  ];

  test("dph_total is the machine's, in the API's answer and the command line's list; no day is stated", () => {
    for (const payload of [{ offers }, offers]) {
      const { rows, rejected } = parse(payload);
      expect(rows).toMatchObject([
        {
          usdPerAcceleratorHour: 2.5,
          acceleratorCount: 4,
          observedOn: null,
          priceType: "interruptible",
          offerId: "7",
        },
      ]);
      expect(rejected.map(({ reason }) => reason)).toEqual(["no count or name of accelerators"]);
    }
  });

  test("no offer is an answer", () => {
    expect(parse({ offers: [] }).emptyReason).toBe("the answer holds no offer");
  });
});

describe("bad input", () => {
  test.each([
    ["an error answer", '{"success":false,"error":"invalid_args","msg":"bad query"}', /error: bad query/],
    ["a page", "<html></html>", /expected CSV, got an HTML/],
    ["cut-off JSON", '{"offers":[{"id"', /cut off or damaged/],
    ["another JSON", '{"a":1}', /no offers, index or reference rates/],
    ["another CSV", "a,b\n1,2\n", /neither observations/],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parseGpuRental(text)).toThrow(message);
  });
});

describe("recorded payloads", () => {
  const recorded = (path: string, skip: () => never) =>
    parseGpuRental(payloadText(recordedPayload(`vendors/gpu/${path}`) ?? skip()));

  // 1.6021 and 1.7350 were published on consecutive days: another method, and the first marked as unsure.
  test("the index of consecutive days is of two methods", ({ skip }) => {
    const { rows } = recorded("cri_outputs_cri-h100-index.csv", skip);
    expect(
      rows.map((row) => [
        row.publishedOn,
        row.usdPerAcceleratorHour,
        row.methodVersion,
        row.confidence,
        row.sampleCount,
      ]),
    ).toEqual([
      ["2026-03-05", 1.6021, "1.1.0", "low", 28],
      ["2026-03-06", 1.735, "1.1.1", "normal", 44],
    ]);
  });

  test.for([
    ["cri_data_h100-sxm-us_2026-02-27.csv", 16, "offer"],
    ["cri_data_reference-rates_2026-03-03.json", 18, "rate-card"],
    ["cri_outputs_audits_cri-h100-2026-03-04.audit.json", 1, "index"],
    ["cri_outputs_cri-l40s-index.csv", 1, "index"],
  ] as const)("%s: %d rows", ([path, count, quote], { skip }) => {
    const { rows, rejected } = recorded(path, skip);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
    expect(rows.every((row) => row.quote === quote && row.usdPerAcceleratorHour < 20)).toBe(true);
  });

  test("a day without offers and a description without rates are understood", ({ skip }) => {
    expect(recorded("cri_data_a100-sxm-us_2026-03-06.csv", skip).emptyReason).toMatch(/no offer/);
    expect(recorded("cri_data_reference-rates_2026-03-03.meta.json", skip).emptyReason).toMatch(/holds none/);
  });

  // AWS quotes eight H100 at 55.04 an hour: 6.88 each.
  test("a rate card is the price of one accelerator", ({ skip }) => {
    const { rows } = recorded("cri_data_reference-rates_2026-03-03.json", skip);
    expect(rows.find(({ offerId }) => offerId === "aws-h100-us-east-1")).toMatchObject({
      usdPerAcceleratorHour: 55.04 / 8,
      provider: "aws",
      priceType: "on_demand",
    });
  });
});
