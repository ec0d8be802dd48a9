import Ajv2020 from "ajv/dist/2020";
import { beforeAll, expect, test } from "vitest";
import { renderJson } from "@/lib/reports/render/render-json";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { scenarioBundleSchema } from "./scenario-bundle-schema";

const schema = scenarioBundleSchema("https://joule.example");
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

beforeAll(async () => {});

test("the schema is of draft 2020-12 and says where it is", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://joule.example/api/v1/schemas/scenario-bundle.json",
  });
});

test("an independent validator takes the JSON of a report, and names what is changed in it", async () => {
  const { bundle } = await publishedReportFixture("comparison", { draws: 256 });
  const written: Record<string, unknown> = JSON.parse(new TextDecoder().decode(renderJson(bundle)));
  validate(written);
  expect(validate.errors).toBeNull();
  expect(validate({ ...written, formatVersion: 1 })).toBe(false);
  expect(validate.errors?.[0]?.instancePath).toBe("/formatVersion");
  expect(validate({ ...written, contentHash: "short" })).toBe(false);
});
