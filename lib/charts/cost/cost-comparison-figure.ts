import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { sharedAxisRange } from "../axis-range";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import type { Configuration } from "./configurations";
import { costWaterfallSpec, type CostWaterfallWords } from "./cost-waterfall-spec";
import type { SettingTexts } from "./setting-texts";

type Compared = {
  /** The first of them is what the others are compared with. */
  configurations: readonly [Configuration, ...Configuration[]];
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"cost.compare">;
  texts: SettingTexts;
  waterfall: CostWaterfallWords;
  locale: Locale;
};

/** Where the money of a million tokens goes in up to four configurations, on one axis. */
export function costComparisonFigure({ configurations, sources }: Compared, words: Words): NamedFigure {
  const { t, texts, waterfall } = words;
  const [first] = configurations;
  const totals = configurations.map(({ quote }) =>
    typeof quote === "string" ? null : quote.cost.mtok.totalUsd,
  );
  const range = sharedAxisRange(totals) ?? undefined;
  return {
    id: "compare",
    finding: findingOf(configurations, words),
    unitLine: t("unit", { first: texts.name(first.request) }),
    panels: configurations.map(({ letter, request, change, quote }): ChartPanel => {
      const frame = { key: letter, title: `${letter}. ${texts.title(request, change)}` };
      if (typeof quote === "string") return { ...frame, spec: null, reason: t("unusable", { cause: quote }) };
      const { lines, totalUsd } = quote.cost.mtok;
      return { ...frame, spec: costWaterfallSpec(lines, totalUsd, waterfall, range) };
    }),
    sources,
    fileName: "configurations-compared",
    aspect: { desk: configurations.length > 2 ? "5 / 6" : "3 / 2", phone: "4 / 5" },
  };
}

/** Cheapest against dearest, computed; what has no cost is counted apart. */
function findingOf(configurations: readonly Configuration[], { t, texts, locale }: Words): string {
  const known = configurations.flatMap(({ letter, request, quote }) =>
    typeof quote === "string" ? [] : [{ letter, name: texts.name(request), usd: quote.cost.mtok.totalUsd }],
  );
  const [cheapest, ...rest] = known.toSorted((a, b) => a.usd - b.usd);
  const dearest = rest.at(-1);
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 3 });
  if (cheapest === undefined) return t("title");
  if (dearest === undefined) return t("findingOne", { name: cheapest.name, cost: usd(cheapest.usd) });
  return t("finding", {
    cheapest: `${cheapest.letter} (${cheapest.name})`,
    cheapestCost: usd(cheapest.usd),
    dearest: `${dearest.letter} (${dearest.name})`,
    more: formatQuantity(dearest.usd / cheapest.usd - 1, "fraction", locale, { significantDigits: 2 }),
  });
}
