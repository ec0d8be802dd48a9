import { versionInUrl } from "@/lib/contracts/saved-scenario";
import { z } from "zod";

export const VERSION = "version";

const versionQuery = z.object({ [VERSION]: versionInUrl });

/** Which version of a saved scenario an address asks for; undefined for the newest. The caller looks at the other parameters. */
export function versionOfUrl(url: string): number | undefined {
  return versionQuery.parse(Object.fromEntries(new URL(url).searchParams), { reportInput: true })[VERSION];
}
