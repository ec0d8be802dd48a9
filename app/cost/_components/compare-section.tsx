"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { costComparisonFigure } from "@/lib/charts/cost/cost-comparison-figure";
import { withSettings, type CostChange } from "@/lib/contracts/cost-change";
import { MAX_COMPARED, type CostView } from "@/lib/contracts/cost-view";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { useCostWaterfallWords } from "../../_components/unit-cost/use-cost-waterfall-words";
import { CompareAdd } from "./compare-add";
import { ComparePanelFoot } from "./compare-panel-foot";
import { ComparePanelHead } from "./compare-panel-head";
import { configurationsOf, withFirst } from "@/lib/charts/cost/configurations";
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
  const locale = useLocale();
  const deferred = useDeferredValue(view);
  const [shown, setShown] = useState("A"); // on a phone
  const configurations = useMemo(() => configurationsOf(data, deferred), [data, deferred]);
  const [first] = configurations;
  const figure = useMemo(
    () => costComparisonFigure({ configurations, sources }, { t, texts, waterfall: words, locale }),
    [configurations, sources, t, texts, words, locale],
  );

  const add = (change: CostChange) => changeView({ compared: [...view.compared, { change }] });
  const canAdd = view.compared.length < MAX_COMPARED;

  const ofPanel = ({ key }: ChartPanel) => configurations.find(({ letter }) => letter === key);

  function headOf(panel: ChartPanel) {
    const configuration = ofPanel(panel);
    if (configuration === undefined) return null;
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
        chart="configurations-compared"
        {...figure}
        panelHead={headOf}
        panelFoot={footOf}
        phonePanel={shown}
      />
      {canAdd && <CompareAdd data={data} view={view} add={add} />}
    </section>
  );
}
