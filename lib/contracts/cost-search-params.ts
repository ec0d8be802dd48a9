import { unitCostFields, type UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import { shapeName } from "@/lib/model/unit-cost/request-shape";
import { OVERRIDE_PREFIX } from "./comparison-address";
import type { SearchParamRecord } from "./comparison-search-params";
import { costDefaults } from "./cost-defaults";
import { numberOrText } from "./number-or-text";
import type { UnitCostRequest } from "./unit-cost-request";

type Setting = {
  name: string;
  read: (text: string, input: Record<string, unknown>) => void;
  write: (request: UnitCostRequest) => string | undefined;
};

function field(
  name: string,
  key: "hardware" | "model" | "precision" | "workload" | "region" | "marketType" | "ownerClass" | "asOf",
): Setting {
  return {
    name,
    read: (text, input) => {
      input[key] = text;
    },
    write: (request) => request[key],
  };
}

function leverTerm(name: string, key: keyof UnitCostRequest["lever"]): Setting {
  return {
    name,
    read: (text, input) => {
      input["lever"] = { ...(input["lever"] as object | undefined), [key]: numberOrText(text) };
    },
    write: (request) => String(request.lever[key]),
  };
}

const settings: readonly Setting[] = [
  field("hardware", "hardware"),
  field("model", "model"),
  field("precision", "precision"),
  {
    name: "shape",
    read: (text, input) => {
      const [inputTokens = "", outputTokens = ""] = text.split("-");
      input["shape"] = { inputTokens: numberOrText(inputTokens), outputTokens: numberOrText(outputTokens) };
    },
    write: ({ shape }) => shapeName(shape),
  },
  {
    name: "speed",
    read: (text, input) => {
      input["interactivityTokensPerSecondPerUser"] = numberOrText(text);
    },
    write: (request) => String(request.interactivityTokensPerSecondPerUser),
  },
  field("workload", "workload"),
  {
    name: "ttft",
    read: (text, input) => {
      input["maxTimeToFirstTokenSeconds"] = numberOrText(text);
    },
    write: ({ maxTimeToFirstTokenSeconds: seconds }) => (seconds === undefined ? undefined : String(seconds)),
  },
  field("region", "region"),
  field("market", "marketType"),
  field("owner", "ownerClass"),
  leverTerm("gain", "softwareMultiplierRatio"),
  leverTerm("margin", "grossMarginFraction"),
  leverTerm("pass", "passThroughFraction"),
  field("asOf", "asOf"),
];

/**
 * The state of the cost page as it stands in an address: settings by name, inputs as `o.<field>=<number>`.
 * @returns the zod input; parse it with `unitCostRequest`. Names that are neither come back in `unknown`.
 */
export function costFromSearchParams(params: SearchParamRecord): {
  input: Record<string, unknown>;
  unknown: string[];
} {
  const { hardware, model, region } = costDefaults;
  const input: Record<string, unknown> = { hardware, model, region };
  const overrides: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined) continue;
    const key = name.startsWith(OVERRIDE_PREFIX) ? name.slice(OVERRIDE_PREFIX.length) : null;
    const setting = settings.find((candidate) => candidate.name === name);
    if (key !== null && isUnitCostField(key)) overrides[key] = numberOrText(text);
    else if (setting) setting.read(text, input);
    else unknown.push(name);
  }
  if (Object.keys(overrides).length > 0) input["overrides"] = overrides;
  return { input, unknown };
}

/** Everything that differs from the defaults, in a stable order: the shortest address that brings the reader back. */
export function costToSearchParams(request: UnitCostRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const { name, write } of settings) {
    const value = write(request);
    if (value !== undefined && value !== write(costDefaults)) params.set(name, value);
  }
  for (const [key, value] of Object.entries(request.overrides)) {
    if (value !== undefined) params.set(`${OVERRIDE_PREFIX}${key}`, String(value));
  }
  return params;
}

function isUnitCostField(key: string): key is UnitCostField {
  return Object.hasOwn(unitCostFields, key);
}
