"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { ChartContext } from "@/lib/charts/chart-context";
import type { ChartTableWords } from "@/lib/charts/chart-table";
import type { FigureSpec } from "@/lib/charts/figure-spec";
import { moveCursor, type CursorPosition } from "./chart-cursor";
import type { DrawnChart } from "./draw-chart";
import { useChartAppearance } from "./use-chart-appearance";

const COMPACT_BELOW_PX = 560;

type ChartCanvasProps = {
  spec: FigureSpec; // keep its identity between renders: a new object is drawn anew
  words: ChartTableWords;
  labelledBy: string;
};

/** The drawn chart with its keyboard cursor. Chart.js arrives after first paint; until then the axis frame holds its place. */
export function ChartCanvas({ spec, words, labelledBy }: ChartCanvasProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const hintId = useId();
  const { palette, animate } = useChartAppearance();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<DrawnChart | null>(null);
  const cursor = useRef<CursorPosition | null>(null);
  const [state, setState] = useState<{ kind: "loading" | "drawn" } | { kind: "failed"; cause: string }>({
    kind: "loading",
  });
  const compact = useIsNarrow(canvas);
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    if (canvas.current === null || compact === null) return;
    const element = canvas.current;
    let abandoned = false;
    const fontFamily = getComputedStyle(element).fontFamily;
    const fontReady = document.fonts.load(`12px ${fontFamily}`).catch(() => []); // a missing face is drawn in the next of the list
    const look = { palette, locale, fontFamily, compact, background: "transparent" as const };
    Promise.all([drawerOf(spec), fontReady])
      .then(([draw]) => {
        if (abandoned) return;
        const firstTime = drawn.current === null;
        drawn.current?.destroy();
        // A chart that follows a slider must not start from zero at each step.
        drawn.current = draw(element, { ...look, animate: animate && firstTime });
        setState({ kind: "drawn" });
      })
      .catch((error: unknown) => {
        if (!abandoned)
          setState({ kind: "failed", cause: error instanceof Error ? error.message : String(error) });
      });
    return () => {
      abandoned = true;
    };
  }, [spec, palette, locale, animate, compact]);

  useEffect(
    () => () => {
      drawn.current?.destroy();
      drawn.current = null;
    },
    [],
  );

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (moveCursor(cursor.current, key, { rowCount: 1, seriesCount: 1 }) === undefined) return;
    event.preventDefault();
    void moveTo(key);
  }

  /** The numbers are read when a key asks for them, which may be before the drawing is there. */
  async function moveTo(key: string) {
    const { chartReading } = await import("./chart-reading");
    const { table, speak } = chartReading(spec, words, locale);
    const extent = { rowCount: table.rows.length, seriesCount: table.series.length };
    const next = moveCursor(cursor.current, key, extent) ?? null;
    const series = next === null ? undefined : table.series[next.series];
    cursor.current = next;
    setSpoken(next === null ? "" : speak(next.row, next.series));
    drawn.current?.point(
      next === null || series === undefined ? null : { seriesLabel: series.label, row: next.row },
    );
  }

  function leave() {
    cursor.current = null;
    setSpoken("");
    drawn.current?.point(null);
  }

  return (
    <div className="absolute inset-0">
      {state.kind === "loading" && <AxisFrame label={t("loading")} />}
      {state.kind === "failed" && <p role="alert">{t("failed", { cause: state.cause })}</p>}
      <canvas
        ref={canvas}
        role="img"
        tabIndex={0}
        aria-labelledby={labelledBy}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <p id={hintId} hidden>
        {t("keyboardHint")}
      </p>
      <p role="status" aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

/** What draws a spec on a canvas, fetched when it is first needed: a page without a map loads no atlas. */
async function drawerOf(
  spec: FigureSpec,
): Promise<(canvas: HTMLCanvasElement, context: ChartContext) => DrawnChart> {
  if (spec.kind === "map") {
    const { mapDrawer } = await import("./draw-map");
    return mapDrawer(spec);
  }
  if (spec.kind === "sankey") {
    const { drawSankey } = await import("./draw-sankey");
    return (canvas, context) => drawSankey(canvas, spec, context);
  }
  const { drawChart } = await import("./draw-chart");
  return (canvas, context) => drawChart(canvas, spec, context);
}

/** Whether the canvas has less room than names along a bottom axis need; null before it is measured. */
function useIsNarrow(canvas: React.RefObject<HTMLCanvasElement | null>): boolean | null {
  const [narrow, setNarrow] = useState<boolean | null>(null);
  useEffect(() => {
    const box = canvas.current?.parentElement;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setNarrow(entry.contentRect.width < COMPACT_BELOW_PX);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [canvas]);
  return narrow;
}

function AxisFrame({ label }: { label: string }) {
  return (
    <div
      className="absolute inset-x-0 inset-y-2 ms-10 flex flex-col justify-between border-b border-muted"
      aria-hidden
      title={label}
    >
      {[0, 1, 2, 3, 4].map((line) => (
        <div key={line} className="border-t border-rule" />
      ))}
    </div>
  );
}
