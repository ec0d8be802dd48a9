"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useId, useMemo, useState, type CSSProperties, type ReactNode } from "react";
import type { ChartTableWords } from "@/lib/charts/chart-table";
import { formatDate } from "@/lib/format/format-date";
import { keepSigns } from "@/lib/format/keep-signs";
import { CopyLinkButton } from "../controls/copy-link-button";
import { ScenarioMark } from "../figures/scenario-mark";
import { SourceLine, type SourceCitation } from "../figures/source-line";
import { ChartCanvas } from "./chart-canvas";
import type { ChartPanel } from "./chart-panel";
import { saveFile } from "./save-file";

const ChartTableView = lazy(async () => ({ default: (await import("./chart-table-view")).ChartTableView }));

type ChartFigureProps = {
  id: string; // anchor of the figure in the page's address
  finding: string; // one sentence computed from the numbers
  unitLine: string; // quantity, unit and basis: "Cumulative cash, trillion nominal US$"
  panels: readonly ChartPanel[]; // keep identities between renders; several stand side by side from 1120 px
  sources: readonly SourceCitation[];
  fileName: string; // without extension
  aspect?: { desk: string; phone: string } | undefined; // CSS ratios of one panel
  notice?: string | undefined; // stale or partial data, in words
  panelHead?: ((panel: ChartPanel) => ReactNode) | undefined; // in place of a panel's title
  panelFoot?: ((panel: ChartPanel) => ReactNode) | undefined; // what can be done with it
  phonePanel?: string | undefined; // the only panel a phone shows
  withheld?: string | undefined; // why these figures may not be taken away: no CSV, no PNG
};

/** The one frame every chart stands in: finding, unit, drawing, table twin, source, and ways to take it away. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, finding, panels, fileName } = props;
  const t = useTranslations("chart");
  const locale = useLocale();
  const headingId = useId();
  const tableId = useId();
  const [view, setView] = useState<"chart" | "table">("chart");
  const [failure, setFailure] = useState<string | null>(null);
  const words = useTableWords();
  const aspect = {
    "--aspect-desk": props.aspect?.desk ?? "16 / 9",
    "--aspect-phone": props.aspect?.phone ?? "4 / 3",
  };

  async function savePng() {
    try {
      const { chartImage } = await import("./chart-image");
      const sourceLine = props.sources
        .map((source) =>
          source.asOf === undefined
            ? source.name
            : `${source.name}, ${t("asOf", { date: formatDate(source.asOf, locale) })}`,
        )
        .join("; ");
      const text = { finding, unitLine: props.unitLine, sourceLine: `${t("source")}: ${sourceLine}`, locale };
      saveFile(await chartImage(panels, text), `${fileName}.png`);
      setFailure(null);
    } catch (error) {
      setFailure(t("failed", { cause: error instanceof Error ? error.message : String(error) }));
    }
  }

  async function saveCsv() {
    try {
      const { figureCsv } = await import("./figure-csv");
      saveFile(figureCsv(panels, words), `${fileName}.csv`);
      setFailure(null);
    } catch (error) {
      setFailure(t("failed", { cause: error instanceof Error ? error.message : String(error) }));
    }
  }

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
            <>
              <button
                type="button"
                className="text-action"
                title={t("downloadCsv")}
                onClick={() => void saveCsv()}
              >
                {t("csv")}
              </button>
              <button
                type="button"
                className="text-action"
                title={t("downloadPng")}
                onClick={() => void savePng()}
              >
                {t("png")}
              </button>
            </>
          )}
          <CopyLinkButton anchor={id} />
        </div>
      </figcaption>
      {props.withheld !== undefined && <p className="mt-1 text-caption text-muted">{props.withheld}</p>}
      {failure !== null && <p role="alert">{failure}</p>}
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
