"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ClaimReading } from "@/lib/model/tracking/arguments";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { ArgumentItem } from "./argument-item";

const sides = ["bear", "bull"] as const;

/** What each side claims, held against the series that can speak to it. */
export function ArgumentSection({ view }: { view: RealisedView }) {
  const t = useTranslations("realisedFiled.argument");
  const titleId = useId();
  const of = (side: "bear" | "bull") => view.claims.filter((claim) => claim.side === side);
  const count = (side: "bear" | "bull", reading: ClaimReading["reading"]) =>
    String(of(side).filter((claim) => claim.reading === reading).length);
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {t("finding", {
          count: String(of("bear").length),
          bearSupported: count("bear", "supports"),
          bearRefuted: count("bear", "refutes"),
          bearSilent: count("bear", "silent"),
          bullSupported: count("bull", "supports"),
          bullRefuted: count("bull", "refutes"),
          bullSilent: count("bull", "silent"),
        })}
      </h2>
      <p className="max-w-prose text-caption text-muted">{t("note")}</p>
      <div className="grid gap-x-8 gap-y-8 desk:grid-cols-2">
        {sides.map((side) => (
          <section key={side} className="min-w-0">
            <h3>
              <ScenarioMark scenario={side} name={t(`side.${side}`)} />
            </h3>
            <ol className="mt-2">
              {of(side).map((claim) => (
                <ArgumentItem key={claim.key} claim={claim} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}
