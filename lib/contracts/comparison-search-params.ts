import { isScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { OVERRIDE_PREFIX, settingNames } from "./comparison-address";
import { correlationsFromText } from "./correlations-text";
import { numberOrText } from "./number-or-text";

export type SearchParamRecord = Record<string, string | string[] | undefined>;

/**
 * The state of a comparison as it stands in an address: settings by name, overrides as `o.<parameter>=<number>`.
 * @returns the zod input; parse it with `comparisonRequest`. Names that are neither come back in `unknown`.
 */
export function comparisonFromSearchParams(params: SearchParamRecord): {
  input: Record<string, unknown>;
  unknown: string[];
} {
  const input: Record<string, unknown> = {};
  const overrides: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined) continue;
    const key = name.startsWith(OVERRIDE_PREFIX) ? name.slice(OVERRIDE_PREFIX.length) : null;
    if (key !== null && isScenarioParameterKey(key)) overrides[key] = numberOrText(text);
    else if (settingNames.some((setting) => setting === name)) input[name] = settingValue(name, text);
    else unknown.push(name);
  }
  if (Object.keys(overrides).length > 0) input["overrides"] = overrides;
  return { input, unknown };
}

function settingValue(name: string, text: string): unknown {
  switch (name) {
    case "strict":
    case "stopWhenPrecise":
      return text === "true" ? true : text === "false" ? false : text;
    case "draws":
    case "replicates":
      return numberOrText(text);
    case "correlations":
      return correlationsFromText(text);
    default:
      return text;
  }
}
