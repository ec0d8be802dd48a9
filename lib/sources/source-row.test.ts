import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { sourceParsers } from "./source-parsers";

const bytes = (text: string) => new TextEncoder().encode(text);

// One small payload of each kind of row; `joule parse` prints a row as {"kind":"row", ...row}.
const payloads: readonly (readonly [string, string])[] = [
  [
    "aemo",
    "REGION,SETTLEMENTDATE,TOTALDEMAND,RRP,PERIODTYPE\nSA1,2025/01/01 00:05:00,1379.47,141.48,TRADE\n",
  ],
  ["fred", "observation_date,DGS10\n2026-09-04,4.25\n"],
  ["prices", '[{"date":"2024-06-07T00:00:00.000Z","close":1208.88}]'],
  ["token-prices", '{"data":[{"id":"a/b","pricing":{"prompt":"0.000001","completion":"0.000002"}}]}'],
  ["gpu-rental", '{"offers":[{"id":7,"gpu_name":"H200","num_gpus":4,"dph_total":10}]}'],
  ["epoch", "Id,Company,Staff count,Date\na,OpenAI,100,2020-01-01\n"],
];

describe("sourceParsers", () => {
  test.each(payloads)("a row of %s leaves its printed kind alone", (source, payload) => {
    const batch = sourceParsers.get(source)?.(bytes(payload));
    expect(batch?.rows).toHaveLength(1);
    expect(batch?.rows[0]).not.toHaveProperty("kind");
  });

  test.each(payloads.map(([source]) => source))(
    "%s refuses a page, cut-off JSON, an archive of nothing and no bytes",
    (source) => {
      const parser = sourceParsers.get(source);
      const damagedZip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
      const page = bytes("<!DOCTYPE html><html><body>Sign in</body></html>");
      for (const payload of [page, bytes('{"data":[{"a'), damagedZip, new Uint8Array()]) {
        expect(() => parser?.(payload)).toThrow(AppError);
      }
    },
  );
});
