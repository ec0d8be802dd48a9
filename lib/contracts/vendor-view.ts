import { z } from "zod";
import {
  heldGrowths,
  publishedVendorSettings,
  vendorAssumptions,
  vendorOwnKeys,
  vendorOwnRange,
  type VendorAssumptionKey,
  type VendorOwnKey,
  type VendorSettings,
} from "@/lib/model/valuation/vendor-settings";
import type { VendorArrangement } from "@/lib/model/valuation/arrange-vendors";
import { isVendorColumn, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import { numberRange } from "./number-range";

/** Everything the vendor table keeps in an address begins so: v.layer, v.waccFraction, v.NVDA.priceUsd. */
export const VENDOR_PREFIX = "v.";

export const vendorColumnPresets = {
  expectations: [
    "revenue",
    "revenueGrowth",
    "enterpriseValue",
    "impliedGrowth",
    "growthBear",
    "growthBase",
    "growthBull",
    "gapBase",
    "bullOdds",
  ],
  filed: [
    "revenue",
    "revenueGrowth",
    "grossMargin",
    "operatingMargin",
    "capexIntensity",
    "freeCashFlow",
    "netDebt",
    "bookEquity",
  ],
  solved: [
    "enterpriseValue",
    "returnOnCapital",
    "impliedGrowth",
    "impliedPeriod",
    "impliedMargin",
    "breakEvenRevenue",
  ],
  gaps: ["impliedGrowth", "gapBear", "gapBase", "gapBull", "bullOdds", "exposureBear", "exposureBull"],
} as const satisfies Record<string, readonly VendorColumn[]>;

export type VendorColumnPreset = keyof typeof vendorColumnPresets;

export type VendorView = VendorArrangement & {
  settings: VendorSettings;
  /** Null while the reader has not chosen: what the stored figures allow. */
  columns: readonly VendorColumn[] | null;
  /** Ticker whose detail is open. */
  open: string | null;
};

export type ShownVendorView = VendorView & { columns: readonly VendorColumn[] };

export const vendorViewDefaults: VendorView = {
  settings: publishedVendorSettings,
  layer: null,
  q: "",
  valuedOnly: false,
  sort: "revenue",
  descending: true,
  columns: null,
  open: null,
};

/** A parameter that cannot be used, and what could be. */
export type VendorViewProblem = { field: string; value: string; allowed: string };

const MAX_WORDS = 100;
const ticker = z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,14}$/, "a ticker such as NVDA or SU.PA");

/** What an address says of the vendor table; what it cannot use is named and left at its default. */
export function vendorViewFromSearchParams(params: URLSearchParams): {
  view: VendorView;
  problems: VendorViewProblem[];
} {
  const problems: VendorViewProblem[] = [];
  const view = { ...vendorViewDefaults };
  const forAll: Partial<Record<VendorAssumptionKey, number>> = {};
  const own: Record<string, Partial<Record<VendorOwnKey, number>>> = {};
  let { heldGrowth, weights } = publishedVendorSettings;
  for (const [name, text] of params) {
    if (!name.startsWith(VENDOR_PREFIX) || text === "") continue;
    const key = name.slice(VENDOR_PREFIX.length);
    const refuse = (allowed: string) =>
      problems.push({ field: name, value: text.slice(0, MAX_WORDS), allowed });
    if (key === "hold") {
      const held = heldGrowths.find((growth) => growth === text);
      if (held === undefined) refuse(heldGrowths.join(", "));
      else heldGrowth = held;
    } else if (key === "odds") {
      const odds = oddsOf(text);
      if (odds === null) refuse("odds of bear, base and bull from 0 to 1, not all 0, as 0.25,0.5,0.25");
      else weights = odds;
    } else if (key === "layer") view.layer = text.slice(0, MAX_WORDS);
    else if (key === "q") view.q = text.slice(0, MAX_WORDS);
    else if (key === "valued") view.valuedOnly = text === "1";
    else if (key === "open") view.open = text.slice(0, MAX_WORDS).toUpperCase();
    else if (key === "sort") {
      const sort = text.replace(/^-/, "");
      if (sort !== "name" && sort !== "layer" && !isVendorColumn(sort))
        refuse("a column, with - for largest first");
      else Object.assign(view, { sort, descending: text.startsWith("-") });
    } else if (key === "columns") {
      const columns = columnsOf(text);
      if (columns === null)
        refuse(`${Object.keys(vendorColumnPresets).join(", ")} or columns joined by commas`);
      else view.columns = columns;
    } else {
      const problem = setNumber(key, text, forAll, own);
      if (problem !== null) refuse(problem);
    }
  }
  return { view: { ...view, settings: { heldGrowth, weights, forAll, own } }, problems };
}

/** The parameters of a view that differ from the defaults, in a stable order. */
export function vendorViewToSearchParams(view: VendorView): URLSearchParams {
  const params = new URLSearchParams();
  const set = (key: string, value: string | number) => params.set(`${VENDOR_PREFIX}${key}`, String(value));
  const { settings } = view;
  if (settings.heldGrowth !== publishedVendorSettings.heldGrowth) set("hold", settings.heldGrowth);
  const { bear, base, bull } = settings.weights;
  if (settings.weights !== publishedVendorSettings.weights && bear + base + bull > 0)
    set("odds", [bear, base, bull].join(","));
  if (view.layer !== null) set("layer", view.layer);
  if (view.q !== "") set("q", view.q);
  if (view.valuedOnly) set("valued", 1);
  if (view.sort !== vendorViewDefaults.sort || view.descending !== vendorViewDefaults.descending)
    set("sort", `${view.descending ? "-" : ""}${view.sort}`);
  if (view.columns !== null) set("columns", columnsText(view.columns));
  if (view.open !== null) set("open", view.open);
  for (const [key, value] of Object.entries(settings.forAll)) set(key, value);
  for (const [name, figures] of Object.entries(settings.own))
    for (const [key, value] of Object.entries(figures)) set(`${name}.${key}`, value);
  return params;
}

/** A view with its columns: without any price what is filed, not columns of marks for what is missing. */
export function shownVendorView(view: VendorView, hasPrices: boolean): ShownVendorView {
  const { expectations, filed } = vendorColumnPresets;
  return { ...view, columns: view.columns ?? (hasPrices ? expectations : filed) };
}

/** Of a preset its name, or null for columns of the reader's own choice. */
export function presetOf(columns: readonly VendorColumn[]): VendorColumnPreset | null {
  const names = Object.keys(vendorColumnPresets) as VendorColumnPreset[];
  return names.find((name) => vendorColumnPresets[name].join() === columns.join()) ?? null;
}

function columnsText(columns: readonly VendorColumn[]): string {
  return presetOf(columns) ?? columns.join(",");
}

function columnsOf(text: string): readonly VendorColumn[] | null {
  if (isPreset(text)) return vendorColumnPresets[text];
  const names = [...new Set(text.split(","))];
  const columns = names.filter(isVendorColumn);
  return columns.length === names.length ? columns : null;
}

/** Of bear, base and bull, in this order. */
function oddsOf(text: string): VendorSettings["weights"] | null {
  const odds = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [bear, base, bull] = odds;
  if (odds.length !== 3 || bear === undefined || base === undefined || bull === undefined) return null;
  return odds.every((one) => one >= 0 && one <= 1) && bear + base + bull > 0 ? { bear, base, bull } : null;
}

function isPreset(name: string): name is VendorColumnPreset {
  return Object.hasOwn(vendorColumnPresets, name);
}

/** Puts a number of the reader's own in its place, or says what it must be. A ticker may hold dots, a key none. */
function setNumber(
  name: string,
  text: string,
  forAll: Partial<Record<VendorAssumptionKey, number>>,
  own: Record<string, Partial<Record<VendorOwnKey, number>>>,
): string | null {
  const dot = name.lastIndexOf(".");
  const word = name.slice(dot + 1);
  const key = vendorOwnKeys.find((candidate) => candidate === word);
  if (key === undefined) return `a setting of the vendor table; the numbers are ${vendorOwnKeys.join(", ")}`;
  const parsed = numberRange(vendorOwnRange(key)).safeParse(Number(text));
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join("; ");
  if (dot < 0) {
    if (!isAssumption(key)) return `given of one vendor, as ${VENDOR_PREFIX}NVDA.${key}`;
    forAll[key] = parsed.data;
    return null;
  }
  const named = ticker.safeParse(name.slice(0, dot).toUpperCase());
  if (!named.success) return `of ${named.error.issues.map(({ message }) => message).join("; ")}`;
  own[named.data] = { ...own[named.data], [key]: parsed.data };
  return null;
}

function isAssumption(key: VendorOwnKey): key is VendorAssumptionKey {
  return Object.hasOwn(vendorAssumptions, key);
}
