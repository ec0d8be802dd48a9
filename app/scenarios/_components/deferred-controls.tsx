"use client";

import { lazy, memo, Suspense, type ComponentProps } from "react";

// Each stands in the page as sent; only the script that brings it to life comes after the first screen's.
const Panel = memo(lazy(async () => ({ default: (await import("./parameter-panel")).ParameterPanel })));
const Store = memo(lazy(async () => ({ default: (await import("./store-bar")).StoreBar })));
const Choices = memo(lazy(async () => ({ default: (await import("./engine-choices")).EngineChoices })));
const Run = memo(lazy(async () => ({ default: (await import("./run-settings")).RunSettings })));
const Diff = memo(lazy(async () => ({ default: (await import("./override-diff")).OverrideDiff })));

export function DeferredParameterPanel(props: ComponentProps<typeof Panel>) {
  return (
    <Suspense fallback={<div aria-hidden className="h-96 border-t border-ink" />}>
      <Panel {...props} />
    </Suspense>
  );
}

export function DeferredStoreBar(props: ComponentProps<typeof Store>) {
  return (
    <Suspense fallback={<div aria-hidden className="h-6" />}>
      <Store {...props} />
    </Suspense>
  );
}

export function DeferredEngineChoices(props: ComponentProps<typeof Choices>) {
  return (
    <Suspense fallback={<div aria-hidden className="h-8" />}>
      <Choices {...props} />
    </Suspense>
  );
}

export function DeferredRunSettings(props: ComponentProps<typeof Run>) {
  return (
    <Suspense fallback={<div aria-hidden className="h-13" />}>
      <Run {...props} />
    </Suspense>
  );
}

export function DeferredOverrideDiff(props: ComponentProps<typeof Diff>) {
  return (
    <Suspense>
      <Diff {...props} />
    </Suspense>
  );
}
