import { beforeAll, describe, expect, test } from "vitest";
import { scenarioBundle, type ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { renderJson } from "./render/render-json";
import { verifyBundle } from "./verify-bundle";

describe("verifyBundle", () => {
  let written: string;
  beforeAll(async () => {
    const settings = { draws: 64, seed: "verify", overrides: { waccFraction: 0.1 } };
    const words = { title: "Verify", notes: "two\nlines" };
    const { bundle } = await publishedReportFixture("comparison", settings, {
      words,
      withoutOdds: true, // their own test has them: every test here would compute them again
    });
    written = new TextDecoder().decode(renderJson(bundle));
  });

  /** Read back as a stranger reads it: from the file alone. */
  const readBack = (change: (text: string) => string = (text) => text): ScenarioBundle =>
    scenarioBundle.parse(JSON.parse(change(written)));

  test("a bundle read back from its file rebuilds every value", () => {
    const { failures, comparedValueCount } = verifyBundle(readBack());
    expect(failures).toEqual([]);
    expect(comparedValueCount).toBeGreaterThan(3000);
  });

  test("writing what was read gives the same bytes", () => {
    expect(new TextDecoder().decode(renderJson(readBack()))).toBe(written);
  });

  test.each([
    [
      "a result",
      /("npvForwardUsdBn": )(-?[\d.]+)/,
      /^outputs\.scenarios\[0\]\.projection\.outputs\.npvForwardUsdBn: bundle 0.5, rebuilt -/,
    ],
    [
      "a quantile",
      /("p05": )(-?[\d.]+)/,
      /^outputs\.simulations\[0\]\.ensemble\.outputs\.npvForwardUsdBn\.p05/,
    ],
    ["the unit cost", /("totalUsd": )([\d.]+)/, /^outputs\.unitCost\.acceleratorHour\.totalUsd: bundle 0.5/],
    ["a parameter", /("grossAdds2026Gw": )([\d.]+)(?=,\n {5}"capexPerGw)/, /^outputs\./],
    ["the seed asked for", /("seed": )("verify")/, /^request\.seed: bundle "other", its inputs "verify"/],
    ["an override", /("waccFraction": )(0\.1)/, /^request\.overrides\.waccFraction: bundle 0.5/],
    ["an analysis", /("medianNpvUsdBn": )(-?[\d.]+)/, /^outputs\.analysis\.tornado\.value\.medianNpvUsdBn/],
    [
      "a region's power price",
      /("electricityPriceUsdPerMwh": )([\d.]+)(?=,\n {6}"newestMonth)/,
      /^outputs\.analysis\.regions\.value\[\d+\]/,
    ],
    ["the title", /("title": )("Verify")/, /^partHashes\.title: bundle says "[0-9a-f]{64}", its content has/],
    ["the notes", /("notes": )("two\\nlines")/, /^partHashes\.notes: bundle says/],
  ])("%s changed by hand is named", (_, pattern, expected) => {
    const bundle = readBack((text) => {
      expect(text).toMatch(pattern);
      return text.replace(pattern, (match, name: string, value: string) =>
        match.replace(`${name}${value}`, `${name}${value.startsWith('"') ? '"other"' : "0.5"}`),
      );
    });
    const { failures } = verifyBundle(bundle);
    expect(failures[0]).toMatch(expected);
  });

  test("a changed source is no other number, and still found", () => {
    const bundle = readBack((text) => text.replace("Bernstein GPU 39 %", "Somebody GPU 39 %"));
    expect(verifyBundle(bundle).failures).toEqual([
      expect.stringMatching(/^partHashes\.provenance\.parameterSources: bundle says/),
      expect.stringMatching(/^provenanceHash: bundle says/),
    ]);
  });

  test("a part without its hash, and a hash without its part, are found", () => {
    const bundle = readBack();
    const { ["outputs.bridge"]: _removed, ...partHashes } = bundle.partHashes;
    const failures = verifyBundle({
      ...bundle,
      partHashes: { ...partHashes, "outputs.extra": bundle.contentHash },
    }).failures;
    expect(failures).toEqual([
      expect.stringMatching(/^partHashes\.outputs\.bridge: bundle says nothing, its content has "/),
      expect.stringMatching(/^partHashes\.outputs\.extra: bundle says ".*", its content has nothing$/),
    ]);
  });

  test("the reader's words are part of the content", () => {
    const { title: _title, ...untitled } = readBack();
    expect(verifyBundle(untitled).failures).toEqual([
      expect.stringMatching(/^partHashes\.title: bundle says "/),
      expect.stringMatching(/^contentHash: bundle says/),
    ]);
  });

  test("another region or day than was computed is found", () => {
    const bundle = readBack();
    const request = { ...bundle.request, region: "US-TX", asOf: "2026-11-24T00:00:00.000Z" };
    expect(verifyBundle({ ...bundle, request }).failures).toEqual(
      expect.arrayContaining([
        'request.region: bundle "US-TX", its inputs "US"',
        'request.asOf: bundle "2026-11-24T00:00:00.000Z", its inputs nothing',
      ]),
    );
  });

  test("another engine's bundle is told apart", () => {
    const bundle = readBack();
    const { failures } = verifyBundle({ ...bundle, engineVersion: "9.9.9" });
    expect(failures).toEqual([
      expect.stringMatching(/^engineVersion: the bundle was made by engine 9\.9\.9/),
    ]);
  });

  test("inputs the engine refuses are no crash", () => {
    const bundle = readBack();
    const [first, ...others] = bundle.inputs.scenarios;
    if (!first) throw new Error("no scenario");
    const broken = { ...first, parameters: { ...first.parameters, pueRatio: 0.5 } };
    const { failures } = verifyBundle({
      ...bundle,
      inputs: { ...bundle.inputs, scenarios: [broken, ...others] },
    });
    expect(failures[0]).toMatch(
      /^inputs: the engine refuses them: pueRatio must be from 1\.06 to 3, got 0\.5/,
    );
  });

  test("a file of another shape is refused by name", () => {
    const parsed = scenarioBundle.safeParse({ ...readBack(), draws: 12 });
    expect(parsed.success).toBe(false);
    expect(scenarioBundle.safeParse({ format: "other" }).error?.issues[0]?.path).toEqual(["format"]);
  });
});
