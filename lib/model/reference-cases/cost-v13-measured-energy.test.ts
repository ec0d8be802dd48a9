import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const points = new URL("../../../../shared/data/cost/inferencex_dsr1_points.csv", import.meta.url);
const arePresent = existsSync(points);
if (!arePresent) {
  process.stdout.write("Skipped: V13 over every row needs ../shared/data/cost beside the repository.\n");
}

const TOLERANCE_JOULES = 1e-5;

describe("V13: measured energy per output token", () => {
  // V13, identity: MI355X, SGLang, FP4, 1k/1k, concurrency 4: 628.907 W / 98.988365 tokens/s = 6.35334 J, published 6.353339.
  test("MI355X at concurrency 4", () => {
    expect(Math.abs(628.907 / 98.988365 - 6.353339)).toBeLessThanOrEqual(TOLERANCE_JOULES);
  });
});

type Row = {
  disagg: string;
  avg_power_w: string;
  output_tput_per_gpu: string;
  joules_per_output_token: string;
};

describe.skipIf(!arePresent)("V13: every row with a measured power", () => {
  // Disaggregated rows weight their two pools differently and are left out.
  test("agrees wherever one pool serves both phases", () => {
    const rows: Row[] = arePresent ? parse(readFileSync(points), { columns: true }) : [];
    const measured = rows.filter((row) => row.avg_power_w !== "" && row.disagg === "False");
    const errors = measured.map((row) =>
      Math.abs(
        Number(row.avg_power_w) / Number(row.output_tput_per_gpu) - Number(row.joules_per_output_token),
      ),
    );
    expect(measured.length).toBeGreaterThan(20);
    expect(Math.max(...errors)).toBeLessThanOrEqual(TOLERANCE_JOULES);
  });
});
