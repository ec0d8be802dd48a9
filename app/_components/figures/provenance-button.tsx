"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import type { Provenance } from "./provenance";

const ProvenancePopover = lazy(() => import("./provenance-popover"));

type ProvenanceButtonProps = {
  label: string; // what the figure is: "Forward NPV, bear"
  fullValue: string;
  provenance: Provenance;
  children: ReactNode;
};

/** One click from a figure to its source, date and formula. */
export function ProvenanceButton({ label, fullValue, provenance, children }: ProvenanceButtonProps) {
  const t = useTranslations("figure");
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"unused" | "open" | "closed">("unused");
  return (
    <>
      <button
        ref={button}
        type="button"
        title={fullValue}
        aria-haspopup="dialog"
        aria-expanded={state === "open"}
        aria-description={t("provenance", { label })}
        onClick={() => setState(state === "open" ? "closed" : "open")}
        className="inline-flex min-h-6 items-baseline gap-x-1.5 text-start decoration-rule-strong decoration-dotted underline-offset-4 hover:underline aria-expanded:underline"
      >
        {children}
      </button>
      {state !== "unused" && (
        <Suspense>
          <ProvenancePopover
            label={label}
            fullValue={fullValue}
            provenance={provenance}
            anchor={button}
            open={state === "open"}
            onOpenChange={(open) => setState(open ? "open" : "closed")}
          />
        </Suspense>
      )}
    </>
  );
}
