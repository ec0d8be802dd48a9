import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesByLocale } from "@/lib/messages/messages";
import { scenarioFindings } from "@/lib/model/scenario/scenario-findings";
import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { scenarioParametersFixture, type BuiltInScenario } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { findingText } from "./finding-text";

const locales = ["en", "es"] as const;

function wordsIn(locale: (typeof locales)[number]) {
  const messages = messagesByLocale[locale];
  const onError = (error: Error) => {
    throw error;
  };
  return {
    t: createTranslator({ locale, messages, namespace: "scenarioFrameworks", onError }),
    parameter: createTranslator({ locale, messages, namespace: "scenarioParameter", onError }),
    nameOf: (slug: string) => slug,
    locale,
  };
}

function named(slug: BuiltInScenario): NamedScenario {
  return { slug, parameters: scenarioParametersFixture(slug), overridden: [] };
}

function findingsOf(slug: BuiltInScenario): ScenarioFinding[] {
  const inputs = scenarioInputsFixture([named(slug)]);
  return scenarioFindings({
    inputs,
    subject: named(slug),
    parent: named("base"),
    gradeByKey: {},
    ensemble: null,
  });
}

describe.each(locales)("findingText in %s", (locale) => {
  test("says every finding of every case without a hole", () => {
    for (const slug of ["bear", "base", "bull"] as const) {
      for (const finding of findingsOf(slug)) {
        const text = findingText(finding, wordsIn(locale));
        expect(text).not.toMatch(/[{}]|NaN|undefined|null|—/);
        expect(text.length).toBeGreaterThan(20);
      }
    }
  });
});

test("names the words a newcomer needs: money needed, money seen, and growth a year", () => {
  const revenue = findingsOf("base").find(({ id }) => id === "revenue");
  if (revenue === undefined) throw new Error("no revenue finding");
  expect(findingText(revenue, wordsIn("en"))).toMatch(
    /^Customers would have to spend \$1\.2T on AI in 2030 .* \$744B\. They spent about \$60B in 2025: .* 82% more every year\.$/,
  );
});

test("where capex reacts, it says that the required revenue is one of several and that value leaps there", () => {
  const finding = findingsOf("base").find(({ id }) => id === "revenue");
  if (finding?.id !== "revenue") throw new Error("no revenue finding");
  const several = { ...finding, solutionCount: 3, isLeap: true };
  expect(findingText(several, wordsIn("en"))).toMatch(
    /crosses zero 3 times, .* leaps over zero: .* stops\.$/,
  );
  expect(findingText(finding, wordsIn("en"))).not.toMatch(/crosses|leaps/);
});

test("a probability is said with its error, and as open where the error reaches another word", () => {
  const certain = {
    id: "certainty",
    verdict: "about-even",
    probability: 0.59,
    standardError: 0.01,
    isBorderline: true,
    draws: 8192,
  } as const;
  expect(findingText(certain, wordsIn("en"))).toBe(
    "Whether it pays is about even: 59.0% of 8,192 draws come out ahead (± 1.00%), each varying every uncertain number at once. More draws could change the word.",
  );
});
