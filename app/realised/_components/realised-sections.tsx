"use client";

import { lazy } from "react";
import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { WhenNear } from "../../_components/shell/when-near";

const Odds = lazy(async () => ({ default: (await import("./odds-section")).OddsSection }));
const Gauges = lazy(async () => ({ default: (await import("./gauge-section")).GaugeSection }));
const Filed = lazy(async () => ({ default: (await import("./filed-section")).FiledSection }));
const Signposts = lazy(async () => ({ default: (await import("./signpost-section")).SignpostSection }));
const Arguments = lazy(async () => ({ default: (await import("./argument-section")).ArgumentSection }));

type RealisedSectionsProps = { view: RealisedView; odds: RealisedOdds; asOf: string | null };

/** Everything below the paragraph, brought to life as the reader comes to it. */
export function RealisedSections({ view, odds, asOf }: RealisedSectionsProps) {
  return (
    <>
      <WhenNear id="odds" heightPx={2600}>
        <Odds view={odds} asOf={asOf} />
      </WhenNear>
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
