"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { keepSigns } from "@/lib/format/keep-signs";
import { judgeGauges } from "@/lib/model/tracking/judge-gauges";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { standFacts, type StandOdds } from "@/lib/model/tracking/stand-facts";
import { standText } from "./stand-text";
import { useGaugeThresholds } from "./use-gauge-thresholds";

type StandSectionProps = { view: RealisedView; odds?: StandOdds | null | undefined };

/** One paragraph on where reality stands and why, made from the figures below it and the reader's own bounds. */
export function StandSection({ view, odds }: StandSectionProps) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const titleId = useId();
  const { thresholds } = useGaugeThresholds();
  const { finding, sentences } = useMemo(() => {
    const judged = judgeGauges(view.gauges, thresholds);
    return standText(t, standFacts(view, judged), odds ?? null, locale);
  }, [view, thresholds, odds, t, locale]);
  return (
    <section aria-labelledby={titleId} className="border-t border-ink pt-3">
      <h2 id={titleId} className="text-headline font-semibold">
        {keepSigns(finding)}
      </h2>
      <p className="mt-3 max-w-[75ch] font-serif text-[1.0625rem] leading-7">{sentences.join(" ")}</p>
      <p className="mt-2 text-caption text-muted">{t("stand.source")}</p>
    </section>
  );
}
