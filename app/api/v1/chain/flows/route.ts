import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { getChainFlows } from "@/lib/queries/get-chain-flows";
import { respondToRead } from "../../../_http/respond";

/** The flows of bear, base and bull side by side, who buys from whom, and what sellers finance. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return getChainFlows(await getDatabase(), asOf);
  });
}
