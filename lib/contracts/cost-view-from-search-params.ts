import { z } from "zod";
import { OVERRIDE_PREFIX } from "./comparison-address";
import type { SearchParamRecord } from "./comparison-search-params";
import { changedSettings, type CostChange } from "./cost-change";
import { costDefaults } from "./cost-defaults";
import { costFromSearchParams, isUnitCostField } from "./cost-search-params";
import {
  BASIS_PARAM,
  comparedPrefixes,
  costBases,
  SAME_PARAM,
  SOURCED,
  UNSET,
  type ComparedCost,
  type CostView,
} from "./cost-view";
import { unitCostRequest } from "./unit-cost-request";

type ReadCostView = CostView & {
  /** Names that mean nothing here. */
  unknown: string[];
  /** Why the first configuration is the default instead; null when it could be read. */
  refused: string | null;
};

/** What an address of the cost page says, and what of it could not be used. */
export function costViewFromSearchParams(params: SearchParamRecord): ReadCostView {
  const first: SearchParamRecord = {};
  const others = comparedPrefixes.map((): SearchParamRecord => ({}));
  for (const [name, value] of Object.entries(params)) {
    const index = comparedPrefixes.findIndex((prefix) => name.startsWith(prefix));
    const [target, key] = index < 0 ? [first, name] : [others[index], name.slice(2)];
    if (target !== undefined) target[key] = value;
  }
  const { [BASIS_PARAM]: basisText, ...own } = first;
  const basis = z.enum(costBases).safeParse(basisText ?? "capital-recovery");
  const { input, unknown } = costFromSearchParams(own);
  const parsed = unitCostRequest.safeParse(input);
  const request = parsed.success ? parsed.data : costDefaults;
  const refusals = [
    ...(parsed.success ? [] : [issueText(parsed.error)]),
    ...(basis.success ? [] : [`${BASIS_PARAM}: ${costBases.join(", ")}`]),
  ];
  return {
    request,
    basis: basis.success ? basis.data : "capital-recovery",
    compared: others.flatMap((texts) =>
      Object.keys(texts).length === 0 ? [] : [readCompared(request, own, texts)],
    ),
    unknown,
    refused: refusals.length === 0 ? null : refusals.join("; "),
  };
}

function readCompared(
  first: CostView["request"],
  firstTexts: SearchParamRecord,
  { [SAME_PARAM]: _same, ...texts }: SearchParamRecord,
): ComparedCost {
  const isReset = (name: string) => texts[name] === SOURCED && isUnitCostField(fieldOf(name));
  const settings = Object.entries(firstTexts).filter(
    ([name]) => !name.startsWith(OVERRIDE_PREFIX) && texts[name] !== UNSET,
  );
  const given = Object.entries(texts).filter(([name, text]) => !isReset(name) && text !== UNSET);
  const { input, unknown } = costFromSearchParams(Object.fromEntries([...settings, ...given]));
  const own = (input["overrides"] ?? {}) as Record<string, unknown>;
  // What the first states in place of measured hardware or a model, another that follows it needs too.
  const parsed = unitCostRequest.safeParse({ ...input, overrides: { ...first.overrides, ...own } });
  const nameless = unknown.filter((name) => Object.hasOwn(texts, name));
  if (nameless.length > 0) return { refused: nameless.join(", ") };
  if (!parsed.success) return { refused: issueText(parsed.error) };
  const overrides: CostChange["overrides"] = {};
  for (const field of Object.keys(own).filter(isUnitCostField))
    overrides[field] = parsed.data.overrides[field] ?? null;
  for (const name of Object.keys(texts)) {
    const field = fieldOf(name);
    if (isReset(name) && isUnitCostField(field)) overrides[field] = null;
  }
  return { change: { settings: changedSettings(first, parsed.data), overrides } };
}

function fieldOf(name: string): string {
  return name.startsWith(OVERRIDE_PREFIX) ? name.slice(OVERRIDE_PREFIX.length) : "";
}

function issueText(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
}
