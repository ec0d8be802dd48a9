import { getDatabase } from "@/db/client";
import { hardwareRequest } from "@/lib/contracts/hardware-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { hardwareComparison } from "@/lib/model/unit-cost/hardware-comparison";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import { respondToRead } from "../../_http/respond";

/** Published constants of accelerators, every vintage known at `asOf`, beside this model's accelerator-hour. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = hardwareRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const data = await getUnitCostData(await getDatabase(), asOf);
    return {
      engineVersion: ENGINE_VERSION,
      asOf: asOf ?? null,
      hardware: hardwareComparison(data),
      constants: data.hardwareConstants,
    };
  });
}
