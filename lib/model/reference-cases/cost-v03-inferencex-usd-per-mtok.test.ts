import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { usdPerMillionTokens } from "../unit-cost/per-token";
import { glm5 } from "./inferencex-tables.fixture";

const tables = new URL("../../../../shared/data/cost/inferencex_blog_tables.csv", import.meta.url);
const arePresent = existsSync(tables);
if (!arePresent) {
  process.stdout.write("Skipped: V3 over every table needs ../shared/data/cost beside the repository.\n");
}

// V3, identity: c_h 1e6 / (3600 T), utilisation and goodput at 1. H200 at concurrency 4: 1.41e6 / (3600 x 347.9) = 1.1258,
// published 1.13. Tolerance 0.0051 USD: prices are printed to cents.
describe("V3: InferenceX cost per million tokens, GLM-5", () => {
  test.each(Object.entries(glm5))("every row of %s matches to rounding", (_, { usdPerHour, rows }) => {
    for (const [throughput, , published] of rows) {
      expect(Math.abs(usdPerMillionTokens(usdPerHour, throughput, 1) - published)).toBeLessThanOrEqual(
        0.0051,
      );
    }
  });
});

type Cell = { post: string; line: string; table: string; metric: string; value: string };

describe.skipIf(!arePresent)("V3: every published table", () => {
  test.each([
    ["b200-glm5", 20, 0.0051, "H200 ", 1.41, 1.95],
    ["mi355x-qwen3-5", 21, 0.0051, "20", 1.48, 1.48],
    ["b200-nvfp4-vs-h200-int4-kimi", 16, 0.001, "H200 ", 1.41, 1.95], // one cell is a whole mill off
  ])("%s: %i rows within %f USD", (post, count, tolerance, firstPrefix, firstUsd, otherUsd) => {
    const cells: Cell[] = arePresent ? parse(readFileSync(tables), { columns: true }) : [];
    const lines = new Map<string, { table: string; values: Map<string, string> }>();
    for (const cell of cells.filter((c) => c.post.startsWith(post))) {
      const line = lines.get(cell.line) ?? { table: cell.table, values: new Map<string, string>() };
      line.values.set(cell.metric, cell.value);
      lines.set(cell.line, line);
    }
    const number = (text: string | undefined): number => Number((text ?? "NaN").replaceAll(/[$,]/g, ""));
    const rows = [...lines.values()].filter(
      ({ values }) => values.has("TPOT (ms)") && values.has("$/M tokens"),
    );
    const errors = rows.map(({ table, values }) => {
      const hourUsd = table.startsWith(firstPrefix) ? firstUsd : otherUsd;
      const ours = usdPerMillionTokens(hourUsd, number(values.get("tok/s/GPU")), 1);
      return Math.abs(ours - number(values.get("$/M tokens")));
    });
    expect(rows).toHaveLength(count);
    expect(Math.max(...errors)).toBeLessThanOrEqual(tolerance);
  });
});
