import type { useTranslations } from "next-intl";
import { formatCountry } from "@/lib/format/format-country";
import type { Locale } from "@/lib/format/locale";
import type { Messages } from "./messages";

type Words<Name extends "energy" | "energy.marketName" | "energy.region"> = ReturnType<
  typeof useTranslations<Name>
>;
type State = keyof Messages["energy"]["state"];
type Market = keyof Messages["energy"]["marketName"];
type Region = keyof Messages["energy"]["region"];

/** A zone as a reader calls it: a state, a country; a hub or bidding zone keeps its own name. */
export function zoneName(zone: string, t: Words<"energy">, locale: Locale): string {
  if (zone === "US") return t("nation");
  const state = zone.startsWith("US-") ? zone.slice(3) : "";
  return t.has(`state.${state as State}`) ? t(`state.${state as State}`) : formatCountry(zone, locale);
}

/** A market type in words; one without words keeps its name. */
export function marketName(marketType: string, t: Words<"energy.marketName">): string {
  return t.has(marketType as Market) ? t(marketType as Market) : marketType;
}

/** A data-center region in the reader's language; one added since keeps the name it came with. */
export function regionName(
  { regionId, regionName: given }: { regionId: string; regionName: string },
  t: Words<"energy.region">,
): string {
  return t.has(regionId as Region) ? t(regionId as Region) : given;
}
