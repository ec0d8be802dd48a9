"use client";

import { lazy } from "react";
import type { ChainFlowsView } from "@/lib/contracts/chain-flows";
import type { VendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { WhenNear } from "../../_components/shell/when-near";

const Flow = lazy(async () => ({ default: (await import("./flow-section")).FlowSection }));
const Vendors = lazy(async () => ({ default: (await import("./vendor-section")).VendorSection }));
const Pools = lazy(async () => ({ default: (await import("./flow-pools-section")).FlowPoolsSection }));
const Shocks = lazy(async () => ({ default: (await import("./flow-shock-section")).FlowShockSection }));
const Financing = lazy(async () => ({
  default: (await import("./flow-financing-section")).FlowFinancingSection,
}));

type ChainSectionsProps = { flows: ChainFlowsView; expectations: VendorExpectations; asOf: string | null };

/** Everything below the headline, brought to life as the reader comes to it. */
export function ChainSections({ flows, expectations, asOf }: ChainSectionsProps) {
  return (
    <>
      <WhenNear id="flows" heightPx={1500}>
        <Flow view={flows} />
      </WhenNear>
      <WhenNear id="vendors" heightPx={1500}>
        <Vendors expectations={expectations} asOf={asOf} />
      </WhenNear>
      <WhenNear id="pools" heightPx={900}>
        <Pools view={flows} />
      </WhenNear>
      <WhenNear id="efficiency" heightPx={900}>
        <Shocks view={flows} />
      </WhenNear>
      <WhenNear id="financing" heightPx={900}>
        <Financing view={flows} />
      </WhenNear>
    </>
  );
}
