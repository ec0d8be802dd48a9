"use client";

import { lazy, Suspense, type ComponentProps } from "react";
import { WhenNear } from "./when-near";

const Paths = lazy(async () => ({ default: (await import("./paths-section")).PathsSection }));

type DeferredSectionsProps = {
  paths: ComponentProps<typeof Paths>;
};

/** Everything below the figures of the scenario, brought to life as the reader comes to it. */
export function DeferredSections({ paths }: DeferredSectionsProps) {
  return (
    <WhenNear id="paths" heightPx={1600}>
      <Suspense>
        <div className="flex flex-col gap-y-8">
          <Paths {...paths} />
        </div>
      </Suspense>
    </WhenNear>
  );
}
