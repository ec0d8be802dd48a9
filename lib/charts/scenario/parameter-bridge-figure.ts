import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { parameterBridgeSpec } from "./parameter-bridge-spec";
import type { ParameterText } from "./parameter-text";

const USD_PER_USD_BN = 1e9;

type Way = {
  bridge: ParameterBridge;
  /** Slugs of its ends. */
  from: string;
  to: string;
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"scenarioDrivers.bridge">;
  shared: FigureWords<"scenarioDrivers">;
  text: ParameterText;
  nameOf: (slug: string) => string;
  inSentence: (slug: string) => string;
  locale: Locale;
};

/** What separates two scenarios as a waterfall of its largest steps; null where nothing does. */
export function parameterBridgeFigure(
  { bridge, from, to, sources }: Way,
  { t, shared, text, nameOf, inSentence, locale }: Words,
): NamedFigure | null {
  const { steps, fromNpvUsdBn, toNpvUsdBn, orderCount } = bridge;
  const [first] = steps;
  if (first === undefined) return null;
  const { labelOf } = text;
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2, sign: "always" });
  const opposing = steps.find(({ effectUsdBn }) => effectUsdBn * first.effectUsdBn < 0);
  const words = {
    from: inSentence(from),
    to: inSentence(to),
    parameter: labelOf(first.keys),
    effect: money(first.effectUsdBn),
    distance: money(toNpvUsdBn - fromNpvUsdBn),
  };
  const spec = parameterBridgeSpec(bridge, {
    value: t("value"),
    from: { slug: from, name: nameOf(from) },
    to: { slug: to, name: nameOf(to) },
    labelOf,
    others: (count) => shared("others", { count }),
  });
  return {
    id: "driver-bridge",
    finding:
      opposing === undefined
        ? t("finding", words)
        : t("findingOpposed", {
            ...words,
            opposing: labelOf(opposing.keys),
            opposingEffect: money(opposing.effectUsdBn),
          }),
    unitLine:
      orderCount === null
        ? t("unitExact")
        : t("unitDrawn", { orders: formatNumber(orderCount, locale, { fractionDigits: 0 }) }),
    panels: [{ key: "bridge", title: null, spec }],
    sources,
    fileName: `bridge-${from}-to-${to}`,
    aspect: { desk: "2 / 1", phone: "3 / 4" },
  };
}
