"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useId, useMemo, useState, type CSSProperties, type ReactNode } from "react";
import type { ChartTableWords } from "@/lib/charts/chart-table";
import type { NamedFigure } from "@/lib/charts/named-figure";
import type { ChartId } from "@/lib/messages/chart-messages";
import { keepSigns } from "@/lib/format/keep-signs";
import { CopyLinkButton } from "../controls/copy-link-button";
import { ScenarioMark } from "../figures/scenario-mark";
import { SourceLine } from "../figures/source-line";
import { ChartCanvas } from "./chart-canvas";
import type { ChartPanel } from "@/lib/charts/chart-panel";

const Downloads = lazy(async () => ({ default: (await import("./figure-downloads")).FigureDownloads }));
const ChartTableView = lazy(async () => ({ default: (await import("./chart-table-view")).ChartTableView }));

type ChartFigureProps = NamedFigure & {
  /** Its id in the catalogue of charts, under which it has an address of its own. */
  chart: ChartId;
  /** What that address needs besides the parameters of the page: `ticker` of a company. */
  chartParams?: Readonly<Record<string, string>> | undefined;
  panelHead?: ((panel: ChartPanel) => ReactNode) | undefined; // in place of a panel's title
  panelFoot?: ((panel: ChartPanel) => ReactNode) | undefined; // what can be done with it
  phonePanel?: string | undefined; // the only panel a phone shows
  withheld?: string | undefined; // why these figures may not be taken away: no file, no image
};

/** The one frame every chart stands in: finding, unit, drawing, table twin, source, and ways to take it away. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, finding, panels } = props;
  const t = useTranslations("chart");
  const headingId = useId();
  const tableId = useId();
  const downloadsId = useId();
  const [view, setView] = useState<"chart" | "table">("chart");
  const [isTaking, setIsTaking] = useState(false);
  const words = useTableWords();
  const aspect = {
    "--aspect-desk": props.aspect?.desk ?? "16 / 9",
    "--aspect-phone": props.aspect?.phone ?? "4 / 3",
  };

  return (
    <figure id={id} aria-labelledby={headingId} className="flex min-w-0 flex-col border-t border-ink pt-3">
      <h2 id={headingId} className="text-finding font-semibold">
        {keepSigns(finding)}
      </h2>
      <p className="mt-1 text-caption text-muted">{props.unitLine}</p>
      {props.notice !== undefined && (
        <p className="mt-2 border-s-2 border-ink ps-2 text-caption">{props.notice}</p>
      )}
      <div
        hidden={view === "table"}
        className={`mt-3 grid gap-x-6 gap-y-4 ${panelLayout(panels.length, props.panelHead !== undefined)} ${props.panelHead === undefined ? "" : "tablet:grid-cols-2 desk:grid-cols-none desk:grid-rows-[auto_auto_auto] desk:gap-y-0"}`}
        style={aspect as CSSProperties}
      >
        {panels.map((panel) => (
          <div
            key={panel.key}
            data-of-case={panel.scenario}
            className={`min-w-0 ${props.panelHead === undefined ? "" : "desk:row-span-3 desk:grid desk:grid-rows-subgrid"} ${props.phonePanel !== undefined && props.phonePanel !== panel.key ? "hidden tablet:block" : ""}`}
          >
            <PanelTitle id={`${headingId}-${panel.key}`} panel={panel} head={props.panelHead} />
            <div className="relative aspect-(--aspect-phone) w-full tablet:aspect-(--aspect-desk)">
              {panel.spec === null ? (
                <p className="border-s-2 border-ink ps-3">{panel.reason}</p>
              ) : (
                <ChartCanvas
                  spec={panel.spec}
                  words={words}
                  labelledBy={
                    panel.title === null && panel.scenario === undefined
                      ? headingId
                      : `${headingId} ${headingId}-${panel.key}`
                  }
                />
              )}
            </div>
            {props.panelFoot?.(panel)}
          </div>
        ))}
      </div>
      <div id={tableId} hidden={view === "chart"} className="mt-3">
        {view === "table" && (
          <Suspense>
            <ChartTableView panels={panels} words={words} label={t("tableLabel", { finding })} />
          </Suspense>
        )}
      </div>
      <figcaption className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-1 tablet:flex-nowrap">
        <SourceLine sources={props.sources} />
        <div
          role="group"
          aria-label={t("actions")}
          className="-mt-1 flex shrink-0 flex-wrap items-center gap-x-4 text-caption"
          data-print="hide"
        >
          <button
            type="button"
            className="text-action"
            aria-expanded={view === "table"}
            aria-controls={tableId}
            onClick={() => setView(view === "chart" ? "table" : "chart")}
          >
            {view === "chart" ? t("table") : t("chart")}
          </button>
          {props.withheld === undefined && (
            <button
              type="button"
              className="text-action"
              aria-expanded={isTaking}
              aria-controls={downloadsId}
              onClick={() => setIsTaking(!isTaking)}
            >
              {t("download")}
            </button>
          )}
          <CopyLinkButton anchor={id} />
        </div>
      </figcaption>
      {props.withheld !== undefined && <p className="mt-1 text-caption text-muted">{props.withheld}</p>}
      <div id={downloadsId} hidden={!isTaking} data-print="hide">
        {isTaking && (
          <Suspense>
            <Downloads figure={props} chart={props.chart} chartParams={props.chartParams ?? {}} />
          </Suspense>
        )}
      </div>
    </figure>
  );
}

/** Up to three beside each other. Four stand in two rows, or they would be too small to read, unless heads line them up. */
function panelLayout(count: number, hasHeads: boolean): string {
  if (count === 4 && !hasHeads) return "tablet:grid-cols-2";
  return count > 1 ? "desk:auto-cols-fr desk:grid-flow-col" : "";
}

type PanelTitleProps = { id: string; panel: ChartPanel; head: ChartFigureProps["panelHead"] };

function PanelTitle({ id, panel, head }: PanelTitleProps) {
  if (head !== undefined)
    return (
      <>
        <p id={id} className="sr-only">
          {panel.title}
        </p>
        {head(panel)}
      </>
    );
  if (panel.scenario !== undefined)
    return (
      <p id={id}>
        <ScenarioMark scenario={panel.scenario} />
      </p>
    );
  if (panel.title === null) return null;
  return (
    <p id={id} className="font-semibold">
      {panel.title}
    </p>
  );
}

function useTableWords(): ChartTableWords {
  const t = useTranslations("chart.tableWords");
  return useMemo(
    () => ({
      period: t("period"),
      item: t("item"),
      binding: t("binding"),
      median: t("median"),
      actual: t("actual"),
      lowInput: t("lowInput"),
      highInput: t("highInput"),
      lowResult: t("lowResult"),
      highResult: t("highResult"),
      runningTotal: t("runningTotal"),
      standardError: t("standardError"),
      unresolved: t("unresolved"),
    }),
    [t],
  );
}
