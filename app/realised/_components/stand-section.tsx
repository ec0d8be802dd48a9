"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { keepSigns } from "@/lib/format/keep-signs";
import { judgeGauges } from "@/lib/model/tracking/judge-gauges";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { standFacts, type StandOdds } from "@/lib/model/tracking/stand-facts";
import { StandKeyFigures } from "./stand-key-figures";
import { standText } from "./stand-text";
import { useGaugeThresholds } from "./use-gauge-thresholds";

type StandSectionProps = { view: RealisedView; odds: StandOdds | null };

/** The page's headline, one paragraph on where reality stands and why, and the figures it turns on. */
export function StandSection({ view, odds }: StandSectionProps) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const { thresholds } = useGaugeThresholds();
  const { facts, finding, sentences } = useMemo(() => {
    const judged = standFacts(view, judgeGauges(view.gauges, thresholds));
    return { facts: judged, ...standText(t, judged, odds, locale) };
  }, [view, thresholds, odds, t, locale]);
  return (
    <div>
      <h1 className="text-headline font-semibold text-balance">{keepSigns(finding)}</h1>
      <div className="mt-3 grid gap-x-12 gap-y-6 desk:grid-cols-[minmax(0,75ch)_minmax(20rem,1fr)]">
        <div>
          <p className="font-serif text-[1.0625rem] leading-7">{sentences.join(" ")}</p>
          <p className="mt-2 text-caption text-muted">{t("stand.source")}</p>
        </div>
        <StandKeyFigures facts={facts} odds={odds} />
      </div>
    </div>
  );
}
