"use client";

import { lazy, Suspense, type ComponentProps } from "react";

const FetchControl = lazy(async () => ({ default: (await import("./fetch-control")).FetchControl }));
const DecisionButtons = lazy(async () => ({ default: (await import("./decision-buttons")).DecisionButtons }));

/** The buttons of the page come after its figures: their script is none of the first load. */
export function LazyFetchControl(props: ComponentProps<typeof FetchControl>) {
  return (
    <Suspense>
      <FetchControl {...props} />
    </Suspense>
  );
}

export function LazyDecisionButtons(props: ComponentProps<typeof DecisionButtons>) {
  return (
    <Suspense>
      <DecisionButtons {...props} />
    </Suspense>
  );
}
