import { useTranslations } from "next-intl";
import type { Messages } from "@/lib/messages/messages";

type Region = { regionId: string; regionName: string };

/** A data-center region in the reader's language; one added since keeps the name it came with. */
export function useRegionName(): (region: Region) => string {
  const t = useTranslations("energy.region");
  return ({ regionId, regionName }) => {
    const known = regionId as keyof Messages["energy"]["region"];
    return t.has(known) ? t(known) : regionName;
  };
}

/** Without the market in brackets, for a chart. */
export function shortRegionName(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}
