import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { StandFacts, StandOdds } from "@/lib/model/tracking/stand-facts";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { FigureValue } from "../../_components/figures/figure-value";
import { missingWords } from "./missing-words";
import { pointProvenance } from "./point-provenance";
import { StandOddsBars } from "./stand-odds-bars";

type StandKeyFiguresProps = { facts: StandFacts; odds: StandOdds | null };

/** What was spent, what pays for it, what it earns, and the odds, each with its source a click away. */
export function StandKeyFigures({ facts, odds }: StandKeyFiguresProps) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const { capexYear, capexGrowthYear, capexToCashYear: cash, aiRevenueToCapexYear: coverage } = facts;
  const percent = (value: number) =>
    formatQuantity(value, "fraction", locale, { fractionDigits: 0, sign: "always" });
  const period = (stated: { period: string } | null) =>
    stated === null ? "none" : formatPeriod(stated.period, locale);
  return (
    <section aria-label={t("stand.key.label")} className="grid content-start gap-y-3">
      <KeyFigure
        label={t("stand.key.capexYear", { period: period(capexYear) })}
        point={capexYear}
        value={capexYear?.valueUsd ?? null}
        unit="usd"
        missing={missingWords(
          t,
          facts.capexMissing.length === 0
            ? { code: "no-estimate" }
            : { code: "missing-figures", figures: facts.capexMissing },
          locale,
        )}
      >
        {capexGrowthYear !== null && t("stand.key.capexGrowth", { change: percent(capexGrowthYear.value) })}
      </KeyFigure>
      <KeyFigure
        label={t("stand.key.cash", { period: period(cash) })}
        point={cash}
        value={cash?.value ?? null}
        unit="fraction"
        missing={missingWords(t, { code: "no-estimate" }, locale)}
      />
      <KeyFigure
        label={t("stand.key.coverage", { period: period(coverage) })}
        point={coverage}
        value={coverage?.value ?? null}
        unit="fraction"
        missing={missingWords(t, { code: "no-estimate" }, locale)}
      >
        {coverage !== null && t("stand.key.coverageNote")}
      </KeyFigure>
      {odds !== null && "probabilities" in odds && (
        <div className="border-t border-rule pt-2">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-caption text-muted">
            <span>
              {t("stand.key.odds")},{" "}
              {t("stand.key.oddsBasis", {
                basis: odds.basis,
                quarters: odds.quarterCount,
                date: formatDate(odds.frozenOn, locale),
              })}
            </span>
            <a href="#odds" className="text-action text-ink">
              {t("stand.key.oddsLink")}
            </a>
          </p>
          <StandOddsBars probabilities={odds.probabilities} />
        </div>
      )}
    </section>
  );
}

type KeyFigureProps = {
  label: string;
  point: Pick<TrackedPoint, "evidence" | "citation"> | null;
  value: number | null;
  unit: DisplayUnit;
  missing: string;
  children?: ReactNode;
};

function KeyFigure({ label, point, value, unit, missing, children }: KeyFigureProps) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const provenance = pointProvenance(t, point ?? { evidence: "unresolved", citation: null }, locale, label);
  return (
    <div className="border-t border-rule pt-2">
      <p className="text-caption text-muted">{label}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <FigureValue
          label={label}
          value={value}
          unit={unit}
          size="figure"
          missingReason={missing}
          provenance={provenance}
        />
        <span className="text-caption text-muted">{children}</span>
      </p>
    </div>
  );
}
