import { comparisonDefaults } from "./comparison-defaults";
import { correlationsToText } from "./correlations-text";
import type { ComparisonRequest } from "./projection-request";

export const OVERRIDE_PREFIX = "o.";

type SettingName = keyof typeof comparisonDefaults;

export const settingNames = Object.keys(comparisonDefaults) as SettingName[];

/** Everything that differs from the defaults, in a stable order: the shortest address that brings the reader back. */
export function comparisonToSearchParams(request: ComparisonRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of settingNames) {
    const value = name === "correlations" ? correlationsToText(request.correlations) : request[name];
    const isDefault = name === "correlations" ? value === "" : value === comparisonDefaults[name];
    if (value !== undefined && !isDefault) params.set(name, String(value));
  }
  for (const [key, value] of Object.entries(request.overrides)) {
    if (value !== undefined) params.set(`${OVERRIDE_PREFIX}${key}`, String(value));
  }
  return params;
}
