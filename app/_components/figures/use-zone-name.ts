import { useLocale, useTranslations } from "next-intl";
import { formatCountry } from "@/lib/format/format-country";
import type { Messages } from "@/lib/messages/messages";

type State = keyof Messages["energy"]["state"];
type Market = keyof Messages["energy"]["marketName"];

/** A zone as a reader calls it: a state, a country; a hub or bidding zone keeps its own name. */
export function useZoneName(): (zone: string) => string {
  const t = useTranslations("energy");
  const locale = useLocale();
  return (zone) => {
    if (zone === "US") return t("nation");
    const state = zone.startsWith("US-") ? zone.slice(3) : "";
    return t.has(`state.${state as State}`) ? t(`state.${state as State}`) : formatCountry(zone, locale);
  };
}

/** A market type in words; one without words keeps its name. */
export function useMarketName(): (marketType: string) => string {
  const t = useTranslations("energy.marketName");
  return (marketType) => (t.has(marketType as Market) ? t(marketType as Market) : marketType);
}
