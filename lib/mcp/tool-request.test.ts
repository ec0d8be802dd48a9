import { describe, expect, test } from "vitest";
import { listEndpoints } from "@/lib/contracts/api/api-registry";
import { apiTools } from "./api-tools";
import { toolInputSchema, toolRequest } from "./tool-request";

const origin = "http://127.0.0.1:3000";

function endpointOf(tool: keyof typeof apiTools) {
  const endpoint = listEndpoints().find(({ name }) => name === apiTools[tool]);
  if (!endpoint) throw new Error(`no endpoint of ${tool}`);
  return endpoint;
}

describe("tools over the API", () => {
  test("none changes data", () => {
    const effects = Object.values(apiTools).map(
      (name) => listEndpoints().find((each) => each.name === name)?.effect,
    );
    expect(new Set(effects)).toEqual(new Set(["read", "compute"]));
  });

  test("path and query become the address, with what a path may not hold written out", () => {
    const stated = { id: "eia:US-VA:retail/industrial", from: "2025-01", points: 12 };
    expect(toolRequest(endpointOf("power_price_history"), stated, origin).url).toBe(
      `${origin}/api/v1/series/eia%3AUS-VA%3Aretail%2Findustrial/history?from=2025-01&points=12`,
    );
  });

  test("a group of parameters is an object by its prefix", () => {
    const { url } = toolRequest(endpointOf("scenario"), { slug: "base", o: { waccFraction: 0.12 } }, origin);
    expect(url).toBe(`${origin}/api/v1/scenarios/base?o.waccFraction=0.12`);
  });

  test.each([{}, { slug: "" }, { slug: ".." }])(
    "%o names no scenario and reaches no other endpoint",
    (stated) => {
      expect(() => toolRequest(endpointOf("scenario"), stated, origin)).toThrow("slug must be given");
    },
  );

  test("an unknown argument is refused, not left out", () => {
    expect(() => toolRequest(endpointOf("list_companies"), { layr: "hyperscalers" }, origin)).toThrow(
      "layr is no argument of this tool",
    );
  });

  test("a computation is sent as JSON", async () => {
    const request = toolRequest(endpointOf("project_scenario"), { scenario: "bear", draws: 0 }, origin);
    expect([request.method, request.headers.get("content-type")]).toEqual(["POST", "application/json"]);
    expect(await request.json()).toEqual({ scenario: "bear", draws: 0 });
  });

  test.each(Object.keys(apiTools) as (keyof typeof apiTools)[])(
    "%s takes its endpoint's examples",
    (tool) => {
      const endpoint = endpointOf(tool);
      const { properties, required } = toolInputSchema(endpoint);
      for (const { path = {}, query = {}, body = {} } of endpoint.examples) {
        const stated = Object.keys({ ...path, ...query, ...body }).map((name) => name.split(".")[0] ?? name);
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(stated));
        expect(stated).toEqual(expect.arrayContaining(required));
      }
    },
  );

  test("says what a number may be", () => {
    const { properties, required } = toolInputSchema(endpointOf("delivered_power_prices"));
    expect(properties).toMatchObject({ ppaShareFraction: { type: "number", minimum: 0, maximum: 1 } });
    expect(required).toEqual([]);
    expect(toolInputSchema(endpointOf("company")).required).toEqual(["ticker"]);
  });
});
