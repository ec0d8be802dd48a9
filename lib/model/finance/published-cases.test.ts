import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { annuityRate } from "./annuity-rate";
import type { DatedFlow } from "./dated-flow";
import type { DayCount } from "./day-count";
import { irr } from "./irr";
import { mirr } from "./mirr";
import { npv } from "./npv";
import type { RateOfReturnRoots } from "./rate-of-return-roots";
import { futureValue, levelPayment, presentValue } from "./time-value";
import { xirr } from "./xirr";
import { xnpv } from "./xnpv";

const folder = new URL("../../../../shared/data/scenario/", import.meta.url);
const isPresent = existsSync(folder);
if (!isPresent) {
  process.stdout.write(
    "Skipped: the published cash-flow cases need ../shared/data/scenario beside the repository.\n",
  );
}

type PublishedCase<Inputs> = {
  id: string;
  inputs: Inputs;
  expected: string;
  tolerance: number;
  allRoots: number[];
};

/** Fields of one CSV line; a quoted field may hold commas and doubled quotes. */
function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

function casesOf<Inputs>(file: string): PublishedCase<Inputs>[] {
  if (!isPresent) return [];
  const [header = "", ...lines] = readFileSync(new URL(file, folder), "utf8").trim().split(/\r?\n/);
  const columns = csvFields(header);
  return lines.map((line) => {
    const fields = csvFields(line);
    const field = (column: string): string => fields[columns.indexOf(column)] ?? "";
    return {
      id: field("case_id"),
      inputs: JSON.parse(field("inputs")),
      expected: field("expected"),
      tolerance: Number(field("tol") === "" ? "1e-9" : field("tol")),
      allRoots: field("all_roots") === "" ? [] : JSON.parse(field("all_roots")),
    };
  });
}

/** The published scan looked for roots between these rates only. */
function expectRoots(
  found: RateOfReturnRoots,
  { expected, tolerance, allRoots }: PublishedCase<unknown>,
  scanned: { low: number; high: number },
): void {
  const roots = found.roots.filter((root) => root > scanned.low && root < scanned.high);
  expect(found.count).toBe(found.roots.length);
  if (expected === "DISPUTED" && roots.length === 0) return;
  expect(roots).toHaveLength(allRoots.length);
  for (const [index, root] of roots.entries()) {
    const published = allRoots[index] ?? Number.NaN;
    expect(Math.abs(root - published)).toBeLessThan(
      Math.min(tolerance, 1e-8) * Math.max(1, Math.abs(published)),
    );
  }
  if (expected === "NO_ROOT") expect(["none", "undefined"]).toContain(found.status);
  else if (expected === "-1.0") expect(found.status).toBe("total-loss");
  else if (!Number.isNaN(Number(expected))) {
    expect(roots.some((root) => Math.abs(root - Number(expected)) <= tolerance)).toBe(true);
  }
}

type FlowInputs = { dates: string[]; values: number[]; basis: DayCount };

function datedFlows({ dates, values }: FlowInputs): DatedFlow[] {
  return dates.map((date, index) => ({ date, amount: values[index] ?? Number.NaN }));
}

describe.skipIf(!isPresent)("published cash-flow cases", () => {
  test.each(casesOf<{ values: number[] }>("irr.csv"))("irr $id", (published) => {
    expectRoots(irr(published.inputs.values), published, { low: -0.999999, high: 1e6 });
  });

  test.each(casesOf<FlowInputs>("xirr.csv"))("xirr $id", (published) => {
    const found = xirr(datedFlows(published.inputs), published.inputs.basis);
    expectRoots(found, published, { low: -0.9999999, high: 1e8 });
  });

  test.each(casesOf<{ rate: number; values: number[]; first_period: 0 | 1 }>("npv.csv"))(
    "npv $id",
    (published) => {
      const { rate, values, first_period: firstPeriod } = published.inputs;
      if (published.expected === "UNDEFINED")
        expect(() => npv(rate, values, firstPeriod)).toThrow(RangeError);
      else
        expect(Math.abs(npv(rate, values, firstPeriod) - Number(published.expected))).toBeLessThan(
          published.tolerance,
        );
    },
  );

  test.each(casesOf<FlowInputs & { rate: number }>("xnpv.csv"))("xnpv $id", (published) => {
    const value = xnpv(published.inputs.rate, datedFlows(published.inputs), published.inputs.basis);
    expect(Math.abs(value - Number(published.expected))).toBeLessThan(published.tolerance);
  });

  test.each(casesOf<{ values: number[]; finance_rate: number; reinvest_rate: number }>("mirr.csv"))(
    "mirr $id",
    (published) => {
      const { values, finance_rate: financeRate, reinvest_rate: reinvestRate } = published.inputs;
      const rate = mirr(values, financeRate, reinvestRate);
      if (published.expected === "NO_ROOT") expect(rate).toBeNull();
      else
        expect(Math.abs((rate ?? Number.NaN) - Number(published.expected))).toBeLessThan(published.tolerance);
    },
  );

  type AnnuityInputs = {
    fn: string;
    rate: number;
    nper: number;
    pmt: number;
    pv: number;
    fv: number;
    when: 0 | 1;
  };
  test.each(casesOf<AnnuityInputs>("tvm.csv"))("time value $id", (published) => {
    const { fn, rate, nper: periodCount, pmt: payment, pv, fv, when } = published.inputs;
    if (fn === "rate") {
      const { roots } = annuityRate({ periodCount, payment, presentValue: pv, futureValue: fv });
      if (published.expected === "NO_ROOT") expect(roots).toEqual([]);
      else expect(roots).toEqual([expect.closeTo(Number(published.expected), 9)]);
      return;
    }
    const terms = {
      rateFraction: rate,
      periodCount,
      paidAt: when === 1 ? ("period-start" as const) : ("period-end" as const),
    };
    const values: Record<string, () => number> = {
      fv: () => futureValue({ ...terms, payment, presentValue: pv }),
      pv: () => presentValue({ ...terms, payment, futureValue: fv }),
      pmt: () => levelPayment({ ...terms, presentValue: pv, futureValue: fv }),
    };
    const value = values[fn]?.() ?? Number.NaN;
    expect(Math.abs(value - Number(published.expected))).toBeLessThanOrEqual(published.tolerance);
  });
});
