import { describe, expect, test } from "vitest";
import { sourceCatalogue } from "./source-catalogue";
import { sourceParsers } from "./source-parsers";

describe("sourceCatalogue", () => {
  test("describes every publisher that is parsed, each once", () => {
    const ids = sourceCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...sourceParsers.keys()]));
  });

  test.each(sourceCatalogue.map((source) => [source.id, source] as const))(
    "%s names licence, attribution and units, and how often and how late figures come",
    (_, { licenceName, attribution, units, cadenceDays, expectedLagDays }) => {
      expect(licenceName).not.toBe("");
      expect(attribution).toMatch(/^Source: /);
      expect(units).not.toBe("");
      expect(cadenceDays).toBeGreaterThan(0);
      expect(expectedLagDays).toBeGreaterThanOrEqual(0);
    },
  );
});
