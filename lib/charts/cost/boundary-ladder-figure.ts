import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { MeasuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const rungs = ["chipNameplate", "itNameplate", "itMean", "utilityMean", "utilityPeak"] as const;

type Ladder = {
  power: UnitCost["power"];
  /** On this accelerator. */
  measured: readonly MeasuredEnergy[];
  sources: readonly SourceCitation[];
};

/** One accelerator's power from the chip to the meter, each at its own boundary. */
export function boundaryLadderFigure(
  { power, measured, sources }: Ladder,
  { t, locale }: { t: FigureWords<"cost.ladder">; locale: Locale },
): NamedFigure {
  const node = measured.filter(({ boundary }) => boundary === "node");
  const nodeKw = node.length === 0 ? null : Math.max(...node.map((each) => each.powerKwPerAccelerator));
  const spec: ChartSpec = {
    kind: "ranked-bars",
    unit: "kw",
    valueLabel: t("value"),
    rows: rungs.flatMap((rung) => {
      const row = { label: t(rung), value: power[rung].powerKw, emphasised: rung === "utilityMean" };
      return rung === "chipNameplate" && nodeKw !== null
        ? [row, { label: t("nodeMeasured"), value: nodeKw, emphasised: false }]
        : [row];
    }),
  };
  const kw = (value: number) => formatQuantity(value, "kw", locale, { significantDigits: 3 });
  return {
    id: "boundary-ladder",
    finding: t("finding", {
      chip: kw(power.chipNameplate.powerKw),
      it: kw(power.itNameplate.powerKw),
      mean: kw(power.utilityMean.powerKw),
      peak: kw(power.utilityPeak.powerKw),
      times: formatNumber(power.utilityPeak.powerKw / power.chipNameplate.powerKw, locale, {
        significantDigits: 2,
      }),
    }),
    unitLine: nodeKw === null ? t("unitWithoutNode") : t("unit"),
    panels: [{ key: "ladder", title: null, spec }],
    sources,
    fileName: "power-from-chip-to-meter",
    aspect: { desk: "4 / 1", phone: "4 / 3" },
  };
}
