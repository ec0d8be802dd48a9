"use client";

import { lazy } from "react";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { WhenNear } from "../../_components/shell/when-near";

const Gauges = lazy(async () => ({ default: (await import("./gauge-section")).GaugeSection }));
const Filed = lazy(async () => ({ default: (await import("./filed-section")).FiledSection }));
const Signposts = lazy(async () => ({ default: (await import("./signpost-section")).SignpostSection }));
const Arguments = lazy(async () => ({ default: (await import("./argument-section")).ArgumentSection }));

/** Everything below the paragraph, brought to life as the reader comes to it. */
export function RealisedSections({ view }: { view: RealisedView }) {
  return (
    <>
      <WhenNear id="gauges" heightPx={1300}>
        <Gauges view={view} />
      </WhenNear>
      <WhenNear id="filed" heightPx={3000}>
        <Filed view={view} />
      </WhenNear>
      <WhenNear id="signposts" heightPx={900}>
        <Signposts view={view} />
      </WhenNear>
      <WhenNear id="arguments" heightPx={1100}>
        <Arguments view={view} />
      </WhenNear>
    </>
  );
}
