import { describe, expect, test } from "vitest";
import { createAlertRule } from "@/lib/contracts/alert-rule";
import { emptyDraft, ruleOfDraft, type AlertDraft } from "./alert-draft";

const draftOf = (changes: Partial<AlertDraft>): AlertDraft => ({ ...emptyDraft, name: "Mine", ...changes });

describe("ruleOfDraft", () => {
  test.each([
    ["60 %", "en", 0.6],
    ["0.6", "en", 0.6],
    ["0,6", "es", 0.6],
  ] as const)("%s in %s is a threshold the server takes", (threshold, locale, value) => {
    const { rule } = ruleOfDraft(draftOf({ threshold }), locale);
    expect(createAlertRule.parse(rule).condition).toEqual({
      metric: "npv-negative-probability",
      scenario: "base",
      direction: "above",
      threshold: value,
      rearmMargin: 0.02,
    });
  });

  test("dollars are read with their magnitude and sent in billions", () => {
    const draft = draftOf({ metric: "npv-forward", threshold: "−1.5T", margin: "$50B" });
    expect(createAlertRule.parse(ruleOfDraft(draft, "en").rule).condition).toMatchObject({
      threshold: -1500,
      rearmMargin: 50,
    });
  });

  test.each([
    [
      { metric: "source-freshness", source: "eia", state: "dead" },
      { metric: "source-freshness", source: "eia", state: "dead" },
    ],
    [
      { metric: "new-filing", ticker: " nvda " },
      { metric: "new-filing", ticker: "NVDA" },
    ],
    [
      { metric: "capex-over-operating-cash-flow", basis: "quarter", threshold: "0.9", margin: "5 %" },
      {
        metric: "capex-over-operating-cash-flow",
        basis: "quarter",
        direction: "above",
        threshold: 0.9,
        rearmMargin: 0.05,
      },
    ],
  ] as [Partial<AlertDraft>, object][])("%o", (changes, condition) => {
    expect(createAlertRule.parse(ruleOfDraft(draftOf(changes), "en").rule).condition).toEqual(condition);
  });

  test("a gauge takes numbers of its own unit and range", () => {
    const gauge = { metric: "gauge", gauge: "industryStrain", margin: "0.5" } as const;
    const read = ruleOfDraft(draftOf({ ...gauge, threshold: "2.5×" }), "en");
    expect(createAlertRule.parse(read.rule).condition).toEqual({
      metric: "gauge",
      gauge: "industryStrain",
      direction: "above",
      threshold: 2.5,
      rearmMargin: 0.5,
    });
    expect(ruleOfDraft(draftOf({ ...gauge, threshold: "1000" }), "en").problems).toMatchObject([
      { field: "threshold", range: { low: "0.1×", high: "100×" } },
    ]);
    const odds = draftOf({ metric: "scenario-odds", hypothesis: "other", threshold: "0.5", margin: "5 %" });
    expect(createAlertRule.parse(ruleOfDraft(odds, "en").rule).condition).toMatchObject({
      hypothesis: "other",
      threshold: 0.5,
    });
  });

  test("each field in the way is named, a number out of range with its range", () => {
    const { problems } = ruleOfDraft(
      draftOf({
        name: " ",
        threshold: "60",
        margin: "much",
        coolDown: "-1",
        webhook: "ftp://x",
        mail: "nobody",
      }),
      "en",
    );
    expect(problems).toEqual([
      { field: "name" },
      { field: "threshold", text: "60", range: { low: "0%", high: "100%" } },
      { field: "margin", text: "much", range: null },
      { field: "coolDown" },
      { field: "webhook" },
      { field: "mail" },
    ]);
    expect(ruleOfDraft(draftOf({ metric: "new-filing" }), "en").problems).toEqual([{ field: "ticker" }]);
  });
});
