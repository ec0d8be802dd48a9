import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import type { FigureWords } from "../figure-words";

const USD_PER_USD_BN = 1e9;
// Below these a solver's last digits would be written as a change.
const LEAST_USD_BN = 0.0005;
const LEAST_FRACTION = 0.0005;

export type FlowWords = ReturnType<typeof flowWords>;

/** How the flow sections name layers and cases and write their figures. */
export function flowWords(
  t: FigureWords<"chainFlows">,
  scenarioName: FigureWords<"figure.scenario">,
  locale: Locale,
) {
  return {
    layer: (recipient: ChainRecipient) => t(`layer.${recipient}`),
    case: (slug: BuiltInSlug) => scenarioName(slug),
    money: (usdBn: number | null) =>
      formatQuantity(usdBn === null ? null : writtenUsd(usdBn), "usd", locale, { significantDigits: 3 }),
    percent: (fraction: number | null) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 0 }),
    percentFine: (fraction: number | null) =>
      formatQuantity(fraction, "fraction", locale, { fractionDigits: 1 }),
    signed: (fraction: number) => {
      const isNone = Math.abs(fraction) < LEAST_FRACTION;
      const text = formatQuantity(isNone ? 0 : fraction, "fraction", locale, { fractionDigits: 1 });
      return isNone || fraction < 0 ? text : `+${text}`;
    },
    years: (years: readonly number[]) => spans(years),
    list: (items: readonly string[]) => formatList(items, locale),
  };
}

function writtenUsd(usdBn: number): number {
  return Math.abs(usdBn) < LEAST_USD_BN ? 0 : usdBn * USD_PER_USD_BN;
}

/** 2032, 2033, 2034, 2038: "2032–2034, 2038". */
function spans(years: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last !== undefined && last.to === year - 1) last.to = year;
    else found.push({ from: year, to: year });
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
