import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { GroupBridge } from "@/lib/model/scenario/group-bridge";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { npvBridgeSpec } from "./npv-bridge-spec";

const USD_PER_USD_BN = 1e9;

type Words = { t: FigureWords<"verdict">; nameOf: (slug: string) => string; locale: Locale };

/** What leads from the bear's worth to the bull's; null where nothing does. */
export function npvBridgeFigure(
  bridge: GroupBridge,
  sources: readonly SourceCitation[],
  { t, nameOf, locale }: Words,
): NamedFigure | null {
  const [top] = bridge.steps;
  if (top === undefined) return null;
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const spec = npvBridgeSpec(bridge, {
    value: t("bridge.value"),
    from: nameOf("bear"),
    to: nameOf("bull"),
    groups: {
      capex: t("bridge.group.capex"),
      capacity: t("bridge.group.capacity"),
      demand: t("bridge.group.demand"),
      cost: t("bridge.group.cost"),
      lives: t("bridge.group.lives"),
      finance: t("bridge.group.finance"),
    },
  });
  return {
    id: "bridge",
    finding: t("bridge.finding", {
      group: t(`bridge.group.${top.group}`),
      effect: money(top.effectUsdBn),
      distance: money(bridge.toNpvUsdBn - bridge.fromNpvUsdBn),
    }),
    unitLine: t("bridge.unit"),
    panels: [{ key: "bridge", title: null, spec }],
    sources,
    fileName: "bear-to-bull",
  };
}
