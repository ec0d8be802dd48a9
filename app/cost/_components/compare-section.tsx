"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { sharedAxisRange } from "@/lib/charts/axis-range";
import { costWaterfallSpec } from "@/lib/charts/cost/cost-waterfall-spec";
import { withSettings, type CostChange } from "@/lib/contracts/cost-change";
import { MAX_COMPARED, type CostView } from "@/lib/contracts/cost-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { useCostWaterfallWords } from "../../_components/unit-cost/use-cost-waterfall-words";
import { CompareAdd } from "./compare-add";
import { ComparePanelFoot } from "./compare-panel-foot";
import { ComparePanelHead } from "./compare-panel-head";
import { configurationsOf, withFirst, type Configuration } from "./configurations";
import type { ChangeView } from "./use-cost-view";
import { useSettingTexts } from "./use-setting-texts";

type CompareSectionProps = {
  data: UnitCostData;
  view: CostView;
  changeView: ChangeView;
  sources: readonly SourceCitation[];
};

/** Up to four configurations on one axis; each beside the first follows it in all it does not change. */
export function CompareSection({ data, view, changeView, sources }: CompareSectionProps) {
  const t = useTranslations("cost.compare");
  const texts = useSettingTexts();
  const words = useCostWaterfallWords();
  const deferred = useDeferredValue(view);
  const [shown, setShown] = useState("A"); // on a phone
  const configurations = useMemo(() => configurationsOf(data, deferred), [data, deferred]);
  const [first] = configurations;
  const finding = useCompareFinding(configurations);
  const titleText = configurations
    .map(({ letter, request, change }) => `${letter}. ${texts.title(request, change)}`)
    .join("\n");
  const panels = useMemo(() => {
    const titles = titleText.split("\n"); // one text: a list would be new at each render and draw the charts anew
    const totals = configurations.map(({ quote }) =>
      typeof quote === "string" ? null : quote.cost.mtok.totalUsd,
    );
    const range = sharedAxisRange(totals) ?? undefined;
    return configurations.map(({ letter, quote }, index): ChartPanel => {
      const frame = { key: letter, title: titles[index] ?? letter };
      if (typeof quote === "string") return { ...frame, spec: null, reason: t("unusable", { cause: quote }) };
      const { lines, totalUsd } = quote.cost.mtok;
      return { ...frame, spec: costWaterfallSpec(lines, totalUsd, words, range) };
    });
  }, [configurations, titleText, words, t]);
  if (first === undefined) return null;

  const add = (change: CostChange) => changeView({ compared: [...view.compared, { change }] });
  const canAdd = view.compared.length < MAX_COMPARED;

  const ofPanel = ({ key }: ChartPanel) => configurations.find(({ letter }) => letter === key);

  function headOf(panel: ChartPanel) {
    const configuration = ofPanel(panel);
    if (configuration === undefined || first === undefined) return null;
    return <ComparePanelHead first={first} configuration={configuration} />;
  }

  function footOf(panel: ChartPanel) {
    const configuration = ofPanel(panel);
    if (configuration === undefined) return null;
    const { index, change } = configuration;
    return (
      <ComparePanelFoot
        data={data}
        configuration={configuration}
        canDuplicate={canAdd && typeof configuration.quote !== "string"}
        choose={(chosen) =>
          changeView({
            compared: view.compared.map((one, place) =>
              place === index ? { change: withSettings(view.request, change, chosen) } : one,
            ),
          })
        }
        duplicate={() => add(change)}
        makeFirst={() => index !== null && changeView(withFirst(view, index))}
        remove={() => {
          changeView({ compared: view.compared.filter((_, place) => place !== index) });
          setShown("A");
        }}
      />
    );
  }

  return (
    <section aria-label={t("title")} className="min-w-0">
      {configurations.length > 1 && (
        <div
          className="sticky top-[5.1875rem] z-30 -mx-4 border-b border-rule bg-paper px-4 py-2 tablet:hidden"
          data-print="hide"
        >
          <SegmentedSwitch
            label={t("shown")}
            hideLabel
            value={shown}
            options={configurations.map(({ letter }) => ({ value: letter, label: letter }))}
            onChange={setShown}
          />
        </div>
      )}
      <ChartFigure
        id="compare"
        finding={finding}
        unitLine={t("unit", { first: texts.name(first.request) })}
        panels={panels}
        panelHead={headOf}
        panelFoot={footOf}
        phonePanel={shown}
        sources={sources}
        fileName="configurations-compared"
        aspect={{ desk: configurations.length > 2 ? "5 / 6" : "3 / 2", phone: "4 / 5" }}
      />
      {canAdd && <CompareAdd data={data} view={view} add={add} />}
    </section>
  );
}

/** Cheapest against dearest, computed; what has no cost is counted apart. */
function useCompareFinding(configurations: readonly Configuration[]): string {
  const t = useTranslations("cost.compare");
  const locale = useLocale();
  const texts = useSettingTexts();
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
