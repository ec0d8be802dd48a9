import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { NpvTornado } from "@/lib/model/scenario/npv-tornado";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { npvTornadoSpec } from "./npv-tornado-spec";
import type { ParameterText } from "./parameter-text";

const USD_PER_USD_BN = 1e9;

type Swings = {
  tornado: NpvTornado;
  slug: string;
  /** As a sentence names it. */
  scenario: string;
  sources: readonly SourceCitation[];
};

type Words = { t: FigureWords<"scenarioDrivers.tornado">; text: ParameterText; locale: Locale };

/** What moves one scenario: each assumption at P10 and P90 of its range, the others at their medians; null where none is uncertain. */
export function npvTornadoFigure(
  { tornado, slug, scenario, sources }: Swings,
  { t, text, locale }: Words,
): NamedFigure | null {
  const [first] = tornado.effects;
  if (first === undefined) return null;
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const ends = [first.p10.npvUsdBn, first.p90.npvUsdBn];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const spec = npvTornadoSpec(tornado, {
    low: t("low"),
    high: t("high"),
    labelOf: text.markedLabelOf,
    valueOf: text.valueOf,
  });
  return {
    id: "driver-tornado",
    finding: t(low < 0 && high > 0 ? "findingSign" : "finding", {
      parameter: text.labelOf([first.key]),
      scenario,
      low: money(low),
      high: money(high),
    }),
    unitLine: t("unit", { scenario }),
    panels: [{ key: "tornado", title: null, spec }],
    sources,
    fileName: `tornado-${slug}`,
    aspect: { desk: "2 / 1", phone: "3 / 4" },
  };
}
