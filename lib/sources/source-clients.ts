import { aemoClient } from "./aemo/client";
import { caisoClient } from "./caiso/client";
import { eiaClient } from "./eia/client";
import { elexonClient } from "./elexon/client";
import { emberClient } from "./ember/client";
import { energyChartsClient } from "./energy-charts/client";
import { entsoeClient } from "./entsoe/client";
import { epochClient } from "./epoch/client";
import { ercotClient } from "./ercot/client";
import { eurostatClient } from "./eurostat/client";
import { fredClient } from "./fred/client";
import { gpuRentalClient } from "./gpu-rental/client";
import { isoNeClient } from "./iso-ne/client";
import { misoClient } from "./miso/client";
import { nordPoolClient } from "./nordpool/client";
import { nyisoClient } from "./nyiso/client";
import { pjmClient } from "./pjm/client";
import { pricesClient } from "./prices/client";
import { rteClient } from "./rte/client";
import { secEdgarClient } from "./sec-edgar/client";
import type { SourceClient } from "./source-client";
import { sppClient } from "./spp/client";
import { tokenPricesClient } from "./token-prices/client";

/** How each publisher is asked. */
export const sourceClients: readonly SourceClient[] = [
  eiaClient,
  emberClient,
  secEdgarClient,
  fredClient,
  ercotClient,
  caisoClient,
  nyisoClient,
  isoNeClient,
  sppClient,
  misoClient,
  pjmClient,
  entsoeClient,
  energyChartsClient,
  nordPoolClient,
  elexonClient,
  rteClient,
  eurostatClient,
  aemoClient,
  pricesClient,
  tokenPricesClient,
  gpuRentalClient,
  epochClient,
];
