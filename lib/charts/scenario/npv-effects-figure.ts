import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { NpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { npvEffectsSpec } from "./npv-effects-spec";
import type { ParameterText } from "./parameter-text";

const MOST_NAMED = 4; // in one sentence

type Effects = {
  effects: NpvShapleyEffects;
  slug: string;
  /** As a sentence names it. */
  scenario: string;
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"scenarioDrivers.effects">;
  shared: FigureWords<"scenarioDrivers">;
  text: ParameterText;
  locale: Locale;
};

/** Which assumptions explain the spread of a scenario: shares of its variance with their errors. */
export function npvEffectsFigure(
  { effects, slug, scenario, sources }: Effects,
  { t, shared, text, locale }: Words,
): NamedFigure {
  const few = effects.effects.slice(0, effects.few.count);
  const named = few.length <= MOST_NAMED ? few : few.slice(0, MOST_NAMED - 1);
  const names = named.map(({ keys }) => text.labelOf(keys));
  if (named.length < few.length) names.push(shared("more", { count: few.length - named.length }));
  const spec = npvEffectsSpec(effects, {
    share: t("share"),
    labelOf: text.markedLabelOf,
    others: (count) => shared("others", { count }),
  });
  return {
    id: "driver-effects",
    finding: t("finding", {
      count: few.length,
      share: formatQuantity(effects.few.share, "fraction", locale, { fractionDigits: 0 }),
      scenario,
      names: formatList(names, locale),
    }),
    unitLine: t("unit"),
    panels: [{ key: "effects", title: null, spec }],
    sources,
    fileName: `what-explains-the-spread-of-${slug}`,
    aspect: { desk: "2 / 1", phone: "3 / 4" },
  };
}
