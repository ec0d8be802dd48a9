"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { BacktestResult } from "@/lib/model/tracking/backtest/backtest-result";
import { BUST_GROWTH_PER_YEAR } from "@/lib/model/tracking/frozen-sets/frozen-rule";
import { useTrackWords } from "./use-track-words";

const paragraphs = ["spread", "odds", "benchmarks", "time", "few"] as const;

/** The rule, the clock and the benchmarks in words. */
export function TrackMethod({ result }: { result: BacktestResult | null }) {
  const t = useTranslations("realisedTrack");
  const words = useTrackWords();
  const locale = useLocale();
  const [first, second] = BUST_GROWTH_PER_YEAR.map((growth) =>
    formatQuantity(-growth, "fraction", locale, { fractionDigits: 0 }),
  );
  const omitted = (result?.sets ?? []).flatMap(({ frozenAt, omitted: left }) =>
    left.map(({ indicator }) =>
      t("method.omittedItem", { indicator: t(`indicator.${indicator}`), month: words.set(frozenAt) }),
    ),
  );
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="mb-2 text-finding font-semibold">{t("method.title")}</h2>
      <div className="flex max-w-prose flex-col gap-y-3 text-muted">
        <p>{t("method.rule", { first: first ?? "", second: second ?? "" })}</p>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{t(`method.${paragraph}`)}</p>
        ))}
        {omitted.length > 0 && <p>{t("method.omitted", { list: formatList(omitted, locale) })}</p>}
        <p>{t("method.api")}</p>
      </div>
    </section>
  );
}
