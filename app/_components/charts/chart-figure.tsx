"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo, useState, type CSSProperties } from "react";
import { chartSpecTable } from "@/lib/charts/chart-spec-table";
import { chartTableCsv } from "@/lib/charts/chart-table-csv";
import type { ChartTableWords } from "@/lib/charts/chart-table";
import { joinTables } from "@/lib/charts/join-tables";
import { formatDate } from "@/lib/format/format-date";
import { CopyLinkButton } from "../controls/copy-link-button";
import { ScenarioMark } from "../figures/scenario-mark";
import { SourceLine, type SourceCitation } from "../figures/source-line";
import { ChartCanvas } from "./chart-canvas";
import type { ChartPanel } from "./chart-panel";
import { ChartTableView } from "./chart-table-view";
import { saveFile } from "./save-file";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

type ChartFigureProps = {
  id: string; // anchor of the figure in the page's address
  finding: string; // one sentence computed from the numbers
  unitLine: string; // quantity, unit and basis: "Cumulative cash, trillion nominal US$"
  panels: readonly ChartPanel[]; // keep identities between renders; several stand side by side from 1120 px
  sources: readonly SourceCitation[];
  fileName: string; // without extension
  aspect?: { desk: string; phone: string } | undefined; // CSS ratios of one panel
  notice?: string | undefined; // stale or partial data, in words
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
  const tables = useMemo(() => panels.map((panel) => chartSpecTable(panel.spec, words)), [panels, words]);
  const joined = useMemo(
    () =>
      joinTables(
        panels.flatMap((panel, index) =>
          tables[index] ? [{ title: panel.title, table: tables[index] }] : [],
        ),
      ),
    [panels, tables],
  );
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

  function saveCsv() {
    saveFile(
      new Blob([BYTE_ORDER_MARK, chartTableCsv(joined)], { type: "text/csv;charset=utf-8" }),
      `${fileName}.csv`,
    );
  }

  return (
    <figure id={id} aria-labelledby={headingId} className="flex min-w-0 flex-col border-t border-ink pt-3">
      <h2 id={headingId} className="text-finding font-semibold">
        {finding}
      </h2>
      <p className="mt-1 text-caption text-muted">{props.unitLine}</p>
      {props.notice !== undefined && (
        <p className="mt-2 border-s-2 border-ink ps-2 text-caption">{props.notice}</p>
      )}
      <div
        hidden={view === "table"}
        className={`mt-3 grid gap-x-6 gap-y-4 ${panels.length > 1 ? "desk:auto-cols-fr desk:grid-flow-col" : ""}`}
        style={aspect as CSSProperties}
      >
        {panels.map((panel, index) => {
          const table = tables[index];
          return (
            <div key={panel.key} data-of-case={panel.scenario} className="min-w-0">
              {panel.scenario !== undefined ? (
                <p id={`${headingId}-${panel.key}`}>
                  <ScenarioMark scenario={panel.scenario} />
                </p>
              ) : (
                panel.title !== null && (
                  <p id={`${headingId}-${panel.key}`} className="font-semibold">
                    {panel.title}
                  </p>
                )
              )}
              <div className="relative aspect-(--aspect-phone) w-full tablet:aspect-(--aspect-desk)">
                {table !== undefined && (
                  <ChartCanvas
                    spec={panel.spec}
                    table={table}
                    labelledBy={
                      panel.title === null && panel.scenario === undefined
                        ? headingId
                        : `${headingId} ${headingId}-${panel.key}`
                    }
                  />
                )}
              </div>
            </div>
          );
        })}
      </div>
      <div id={tableId} hidden={view === "chart"} className="mt-3">
        <ChartTableView table={joined} label={t("tableLabel", { finding })} />
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
              <button type="button" className="text-action" title={t("downloadCsv")} onClick={saveCsv}>
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
      unresolved: t("unresolved"),
    }),
    [t],
  );
}
