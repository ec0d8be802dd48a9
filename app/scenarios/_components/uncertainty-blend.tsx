import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { defaultWeights, weightedSlugs, type ScenarioWeights } from "@/lib/contracts/scenario-view";
import { unitLabel } from "@/lib/format/display-unit";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioBlend } from "@/lib/model/scenario/blend-scenarios";
import { scaleBlendWeights } from "@/lib/model/scenario/blend-weights";
import { NumberBox } from "../../_components/controls/number-box";
import { useNumberDraft } from "../../_components/controls/use-number-draft";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { areBlendWeights } from "@/lib/contracts/are-blend-weights";
import type { UncertaintyText } from "./use-uncertainty-text";

const EXAMPLE_WEIGHT = 0.25; // shown where a weight cannot be read

type WeightedSlug = (typeof weightedSlugs)[number];

type UncertaintyBlendProps = {
  weights: ScenarioWeights;
  /** Scenarios with a weight that are not drawn beside the reader's. */
  missing: readonly WeightedSlug[];
  blend: ScenarioBlend | null;
  text: UncertaintyText;
  onChange: (weights: ScenarioWeights) => void;
};

/** What the reader believes of bear, base and bull, and what follows; weights that do not sum to 1 are said, not bent. */
export function UncertaintyBlend({ weights, missing, blend, text, onChange }: UncertaintyBlendProps) {
  const t = useTranslations("scenarioUncertainty.blend");
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const isWhole = areBlendWeights(weights);
  const sum = weights.bear + weights.base + weights.bull;
  const scaled = scaleBlendWeights([weights.bear, weights.base, weights.bull]);
  const isDefault = weightedSlugs.every((slug) => weights[slug] === defaultWeights[slug]);
  return (
    <section className="border-t border-rule pt-3" id="blend">
      <h3 className="text-finding font-semibold">
        {blend === null
          ? t("titleOpen")
          : t("title", {
              odds: text.odds(blend.probabilityNpvForwardPositive.value),
              mean: text.money(blend.npvForwardUsdBn.mean),
            })}
      </h3>
      <p className="mt-1 max-w-prose text-caption text-muted">{t("lead")}</p>
      <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-3">
        {weightedSlugs.map((slug) => (
          <WeightField
            key={slug}
            slug={slug}
            weight={weights[slug]}
            onChange={(weight) => onChange({ ...weights, [slug]: weight })}
          />
        ))}
        {!isDefault && (
          <button
            type="button"
            className="text-action min-h-8 self-end"
            onClick={() => onChange(defaultWeights)}
          >
            {t("reset")}
          </button>
        )}
      </div>
      {!isWhole && (
        <p role="alert" className="mt-2 font-semibold">
          !{" "}
          {t("sum", {
            sum: formatQuantity(sum, "fraction", locale, { significantDigits: 4, trimZeros: true }),
          })}{" "}
          {scaled !== null && (
            <button
              type="button"
              className="text-action"
              onClick={() => {
                const [bear = 0, base = 0, bull = 0] = scaled;
                onChange({ bear, base, bull });
              }}
            >
              {t("scale")}
            </button>
          )}
        </p>
      )}
      {isWhole && missing.length > 0 && (
        <p role="status" className="mt-2 border-s-2 border-ink ps-2">
          {t("missing", {
            scenarios: formatList(
              missing.map((slug) => scenarioName(slug)),
              locale,
            ),
          })}
        </p>
      )}
    </section>
  );
}

function WeightField({
  slug,
  weight,
  onChange,
}: {
  slug: WeightedSlug;
  weight: number;
  onChange: (weight: number) => void;
}) {
  const t = useTranslations("scenarioUncertainty.blend");
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const id = useId();
  const box = useNumberDraft({
    value: weight,
    baseValue: EXAMPLE_WEIGHT,
    min: 0,
    max: 1,
    unit: "fraction",
    onChange,
  });
  return (
    <div className="flex w-40 flex-col gap-y-1">
      <label htmlFor={id}>
        <span aria-hidden>
          <ScenarioMark scenario={slug} />
        </span>
        <span className="sr-only">{t("weight", { scenario: scenarioName(slug) })}</span>
      </label>
      <span className="flex items-center gap-x-1.5">
        <NumberBox id={id} noteId={`${id}-note`} box={box} className="max-w-28" />
        <span className="text-caption text-muted">{unitLabel("fraction", locale)}</span>
      </span>
      <span id={`${id}-note`} className="text-caption">
        {box.problem !== null && (
          <span role="alert" className="font-semibold">
            ! {box.problem}
          </span>
        )}
      </span>
    </div>
  );
}
