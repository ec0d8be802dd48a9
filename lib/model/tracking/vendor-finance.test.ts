import { expect, test } from "vitest";
import type { TrackedPoint } from "./tracked-point";
import { vendorFinancePoint } from "./vendor-finance";

const capex: TrackedPoint = {
  period: "2026Q2",
  value: 500,
  missing: null,
  evidence: "estimated",
  knownAt: "2026-08-21",
  citation: null,
};
const link = (announcedOn: string, amountUsd: number | null, kind = "equity", status = "signed") => ({
  kind,
  status,
  amountUsd,
  announcedOn,
  sourceTitle: announcedOn,
  sourceUrl: "https://example.org",
});

test("counts what was signed or drawn within the year: (25 + 40) / 500", () => {
  const links = [
    link("2026-04-24", 40),
    link("2026-04-20", 25, "equity", "drawn"),
    link("2025-06-30", 7), // the year before
    link("2026-02-27", 30, "equity", "announced"),
    link("2026-02-27", 100, "offtake"),
    link("2025-10-07", null, "warrant"),
  ];
  expect(vendorFinancePoint(links, capex)).toMatchObject({
    value: 0.13,
    evidence: "estimated",
    citation: { title: "2026-04-24" },
  });
});

test("without a link there is no reading, without capex its reason is handed on", () => {
  expect(vendorFinancePoint([], capex).missing).toEqual({ code: "no-estimate" });
  const hole: TrackedPoint = {
    ...capex,
    value: null,
    missing: { code: "missing-figures", figures: ["AMZN 2026Q2"] },
  };
  expect(vendorFinancePoint([link("2026-04-24", 40)], hole)).toBe(hole);
});
