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
  key:
    | "hardware"
    | "model"
    | "precision"
    | "workload"
    | "region"
    | "marketType"
    | "ownerClass"
    | "interconnect"
    | "asOf",
  /** Written where the request has none and the default has one. */
  none?: string,
): Setting {
  return {
    name,
    read: (text, input) => {
      if (text === none) delete input[key];
      else input[key] = text;
    },
    write: (request) => request[key] ?? none,
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

function competitionTerm(name: string, key: keyof UnitCostRequest["competition"]): Setting {
  return {
    name,
    read: (text, input) => {
      input["competition"] = { ...(input["competition"] as object | undefined), [key]: numberOrText(text) };
    },
    write: (request) => String(request.competition[key]),
  };
}

type Cooling = NonNullable<UnitCostRequest["cooling"]>;

/** One of them in the address asks for the climate model; the heat not in air is in liquid. */
function coolingTerm(
  name: string,
  key: "climate" | "airSupply" | "waterSupply" | "heatRejection" | "airHeatFraction",
): Setting {
  return {
    name,
    read: (text, input) => {
      const value = key === "airHeatFraction" ? numberOrText(text) : text;
      input["cooling"] = { ...(input["cooling"] as object | undefined), [key]: value };
    },
    write: ({ cooling }) => (cooling === undefined ? undefined : coolingText(cooling, key)),
  };
}

function coolingText(cooling: Cooling, key: keyof Cooling): string | undefined {
  const { liquidHeatFraction: liquid } = cooling;
  const value =
    key === "airHeatFraction" && cooling.airHeatFraction === undefined && liquid !== undefined
      ? 1 - liquid
      : cooling[key];
  return value === undefined ? undefined : String(value);
}

const settings: readonly Setting[] = [
  field("hardware", "hardware", "own"),
  field("model", "model", "own"),
  field("precision", "precision", "best"),
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
  {
    name: "roofline",
    read: (text, input) => {
      input["allowRoofline"] = text === "true" ? true : text === "false" ? false : text;
    },
    write: ({ allowRoofline }) => String(allowRoofline),
  },
  field("region", "region", "assumed"),
  field("market", "marketType"),
  field("owner", "ownerClass"),
  field("links", "interconnect"),
  coolingTerm("rejection", "heatRejection"),
  coolingTerm("climate", "climate"),
  coolingTerm("airShare", "airHeatFraction"),
  coolingTerm("airSupply", "airSupply"),
  coolingTerm("waterSupply", "waterSupply"),
  {
    name: "carbon",
    read: (text, input) => {
      input["carbonIntensityGramsCo2ePerKwh"] = numberOrText(text);
    },
    write: ({ carbonIntensityGramsCo2ePerKwh: grams }) => (grams === undefined ? undefined : String(grams)),
  },
  leverTerm("gain", "softwareMultiplierRatio"),
  leverTerm("margin", "grossMarginFraction"),
  leverTerm("pass", "passThroughFraction"),
  competitionTerm("elasticity", "priceElasticity"),
  competitionTerm("slack", "capacityToDemandRatio"),
  competitionTerm("lag", "adoptionLagYears"),
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

/** Every setting as an address writes it, the defaults too. */
export function costSettingTexts(request: UnitCostRequest): Map<string, string> {
  return new Map(
    settings.flatMap(({ name, write }) => {
      const text = write(request);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** Everything that differs from the defaults, in a stable order: the shortest address that brings the reader back. */
export function costToSearchParams(request: UnitCostRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const { name, write } of settings) {
    const value = write(request);
    if (value !== undefined && value !== write(costDefaults)) params.set(name, value);
  }
  const overrides = Object.entries(request.overrides).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of overrides) {
    if (value !== undefined) params.set(`${OVERRIDE_PREFIX}${key}`, String(value));
  }
  return params;
}

export function isUnitCostField(key: string): key is UnitCostField {
  return Object.hasOwn(unitCostFields, key);
}
