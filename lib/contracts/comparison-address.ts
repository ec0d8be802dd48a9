import { comparisonDefaults } from "./comparison-defaults";
import { correlationsToText } from "./correlations-text";
import type { ComparisonRequest } from "./projection-request";

export const OVERRIDE_PREFIX = "o.";

type SettingName = keyof typeof comparisonDefaults;

export const settingNames = Object.keys(comparisonDefaults) as SettingName[];

/** Everything that differs from the defaults, in a stable order: the shortest address that brings the reader back. */
export function comparisonToSearchParams(request: ComparisonRequest): URLSearchParams {
  return searchParams(request, (name, value) =>
    name === "correlations" ? value !== "" : value !== comparisonDefaults[name],
  );
}

/** Every setting, also those at their defaults: of a saved scenario what is left out would be as it was saved. */
export function comparisonToFullSearchParams(request: ComparisonRequest): URLSearchParams {
  return searchParams(request, (_, value) => value !== "");
}

function searchParams(
  request: ComparisonRequest,
  isStated: (name: SettingName, value: string | number | boolean) => boolean,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of settingNames) {
    const value = name === "correlations" ? correlationsToText(request.correlations) : request[name];
    if (value !== undefined && isStated(name, value)) params.set(name, String(value));
  }
  for (const [key, value] of Object.entries(request.overrides)) {
    if (value !== undefined) params.set(`${OVERRIDE_PREFIX}${key}`, String(value));
  }
  return params;
}
