import { getDatabase } from "@/db/client";
import { lookAtSharePrices, storeSharePriceFile } from "@/lib/commands/store-upload";
import { readUpload } from "../../../_http/read-upload";
import { respond } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

/** A form with `file`, a table of ticker, date, close and currency, and, to store nothing, `preview` = 1. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { form, upload } = await readUpload(request);
    return form.get("preview") === "1"
      ? lookAtSharePrices(upload)
      : storeSharePriceFile(await getDatabase(), upload);
  });
}
