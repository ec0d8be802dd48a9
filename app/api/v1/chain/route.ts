import { getDatabase } from "@/db/client";
import { statedChain } from "@/lib/contracts/chain-request";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getValueChain } from "@/lib/queries/get-value-chain";
import { comparisonFromUrl } from "../../_http/comparison-from-url";
import { respondToRead } from "../../_http/respond";

/** Who earns each dollar of one scenario: pools by layer, vendors, and who loses in `year` when efficiency rises. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { searchParams } = new URL(request.url);
    const { scenario, year, ...stated } = statedChain.parse(
      {
        ...comparisonFromUrl(request.url, ["scenario", "year"]),
        scenario: searchParams.get("scenario") ?? undefined,
        year: searchParams.get("year") ?? undefined,
      },
      { reportInput: true },
    );
    const database = await getDatabase();
    const settings = await fillSavedSettings(database, scenario, stated);
    return getValueChain(database, settings, [scenario], year);
  });
}
