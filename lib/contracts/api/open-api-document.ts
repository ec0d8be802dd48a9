import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { listEndpoints } from "./api-registry";
import { commonHeaders } from "./common-answers";
import { apiTags, type ApiTag } from "./endpoint";
import { operationOf, problemAnswers } from "./open-api-operation";
import { registrySchemas } from "./registry-schemas";

/** Of the interface, by semantic versioning: a field more is a minor version, a field less a major one and another path. */
export const API_VERSION = "1.1.0";

export const tagTexts: Readonly<Record<ApiTag, string>> = {
  service: "The instance itself and this document.",
  energy: "Electricity prices: series, history, statistics, delivered price and the merit order of tokens.",
  "unit-cost": "What a million tokens costs, line by line, and published accelerator constants.",
  capacity: "What limits growth: deployable capacity by quarter and how fast sites are built.",
  scenarios: "Bear, base and bull, saved scenarios, projections, blends and sweeps.",
  companies: "Filed fundamentals of companies along the value chain.",
  chain: "Who earns each dollar of capex, and what the market price of each vendor assumes.",
  realised: "Filed capex against realised revenue: gauges, signposts and the odds of each scenario.",
  "track-record": "Frozen forecasts, their scores and backtests.",
  alerts: "Rules over the figures, what they fired and how it was delivered.",
  reports: "Reports as files, each of which carries everything it was computed from.",
  charts: "Every chart of the pages by its own address: data, images, and what they rest on.",
  data: "Sources, runs, revisions, quarantine and uploads.",
};

const DESCRIPTION = `Scenario analysis of the AI build-out, never advice. Figures carry an evidence status (reported, derived, estimated, scenario, unresolved); what is missing is null with a reason, never 0. \`asOf\` looks from a day: nothing that became known later is used. Every dimensional number has its unit in its name. Refusals are problem documents (RFC 9457). Prose, examples and limits: /docs.`;

/** OpenAPI 3.1 document of everything in the registry, for an instance at `origin`. */
export function openApiDocument(origin: string) {
  const { contents, components } = registrySchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of listEndpoints()) {
    const operations = (paths[endpoint.address] ??= {});
    operations[endpoint.method.toLowerCase()] = operationOf(endpoint, contents);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Joule Street API",
      version: API_VERSION,
      summary: "Inference cost, power prices, filings and scenarios, each figure with its source.",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      "x-engine-version": ENGINE_VERSION,
    },
    servers: [{ url: origin, description: "This instance" }],
    tags: apiTags.map((name) => ({ name, description: tagTexts[name] })),
    paths,
    components: {
      schemas: components,
      headers: commonHeaders,
      responses: problemAnswers(),
    },
  };
}
