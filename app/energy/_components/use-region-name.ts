import { useTranslations } from "next-intl";
import { regionName } from "@/lib/messages/zone-name";

/** A data-center region in the reader's language. */
export function useRegionName(): (region: { regionId: string; regionName: string }) => string {
  const t = useTranslations("energy.region");
  return (region) => regionName(region, t);
}
