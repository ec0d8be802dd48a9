import { useLocale, useTranslations } from "next-intl";
import { marketName, zoneName } from "@/lib/messages/zone-name";

/** A zone as a reader calls it. */
export function useZoneName(): (zone: string) => string {
  const t = useTranslations("energy");
  const locale = useLocale();
  return (zone) => zoneName(zone, t, locale);
}

/** A market type in words. */
export function useMarketName(): (marketType: string) => string {
  const t = useTranslations("energy.marketName");
  return (marketType) => marketName(marketType, t);
}
