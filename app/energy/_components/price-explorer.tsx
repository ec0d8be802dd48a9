"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { reachOf, spanWithin } from "@/lib/charts/energy/history-span";
import { QueryProvider } from "../../_components/shell/query-provider";
import { HoursSection } from "./hours-section";
import { MonthRange } from "./month-range";
import { MonthTable } from "./month-table";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { PriceHistoryFigure } from "./price-history-figure";
import { replaceAddress } from "../../_components/controls/replace-address";
import { useSettled } from "./use-settled";
import { ZonePicker } from "./zone-picker";

type PriceExplorerProps = {
  series: readonly PowerSeriesChoice[];
  initial: { ids: readonly string[]; from: string | undefined; to: string | undefined };
  asOf: string | undefined;
};

/** History, comparison, hours and months of chosen zones over a chosen span; the choice is in the address. */
export function PriceExplorer(props: PriceExplorerProps) {
  return (
    <QueryProvider>
      <Explorer {...props} />
    </QueryProvider>
  );
}

function Explorer({ series, initial, asOf }: PriceExplorerProps) {
  const t = useTranslations("energy.history");
  const [ids, setIds] = useState(initial.ids);
  const [wish, setWish] = useState({ from: initial.from, to: initial.to });
  const chosen = useMemo(
    () => ids.flatMap((id) => series.find((choice) => choice.id === id) ?? []),
    [ids, series],
  );
  const reach = useMemo(() => reachOf(chosen), [chosen]);
  const span = useSettled(spanWithin(wish, reach));
  const [first] = chosen;

  useEffect(() => {
    replaceAddress({
      zones: ids.join(",") === initial.ids.join(",") && !hasZones() ? null : ids.join(","),
      from: wish.from ?? null,
      to: wish.to ?? null,
    });
  }, [ids, wish, initial.ids]);

  if (first === undefined) return null;
  return (
    <section aria-labelledby="price-explorer" className="flex flex-col gap-y-6 border-t border-ink pt-3">
      <h2 id="price-explorer" className="text-finding font-semibold">
        {t("title")}
      </h2>
      <div className="flex flex-col gap-y-4" data-print="hide">
        <ZonePicker series={series} ids={ids} onChange={setIds} />
        <MonthRange
          reach={reach}
          value={spanWithin(wish, reach)}
          onChange={({ from, to }) =>
            setWish({
              from: from === reach.from ? undefined : from,
              to: to === reach.to ? undefined : to,
            })
          }
        />
      </div>
      <PriceHistoryFigure chosen={chosen} span={span} asOf={asOf} />
      <HoursSection series={first} span={span} asOf={asOf} />
      <MonthTable series={first} span={span} asOf={asOf} />
    </section>
  );
}

function hasZones(): boolean {
  return new URLSearchParams(window.location.search).has("zones");
}
