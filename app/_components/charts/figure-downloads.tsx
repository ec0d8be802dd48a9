"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { NamedFigure } from "@/lib/charts/named-figure";
import type { ChartId } from "@/lib/messages/chart-messages";

const CONFIRMATION_MS = 2500;
const formats = ["csv", "png", "svg", "json"] as const;

type FigureDownloadsProps = {
  figure: NamedFigure;
  chart: ChartId;
  chartParams: Readonly<Record<string, string>>;
};

/** Every way to take a figure away: it is a file at an address of its own. */
export function FigureDownloads({ figure, chart, chartParams }: FigureDownloadsProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const [outcome, setOutcome] = useState<string | null>(null);
  const page = addressOf(chart, chartParams);
  const file = (format: string) => {
    const url = addressOf(`${chart}.${format}`, chartParams);
    url.searchParams.set("lang", locale);
    if (format === "csv") url.searchParams.set("bom", "1"); // opened by a double click
    return url;
  };

  async function cite() {
    const citation = `${figure.finding}. ${figure.unitLine}. Joule Street, ${page.href}`;
    try {
      await navigator.clipboard.writeText(citation);
      setOutcome(t("cited"));
      setTimeout(() => setOutcome(null), CONFIRMATION_MS);
    } catch {
      setOutcome(t("notCited", { citation })); // no clipboard over plain HTTP
    }
  }

  return (
    <ul className="mt-2 grid gap-x-6 gap-y-1 border-s-2 border-ink ps-3 text-caption tablet:grid-cols-2">
      {formats.map((format) => (
        <li key={format}>
          {/* The address is read at the click: a slider may have moved since the list was opened. */}
          <a
            className="text-action"
            href={file(format).href}
            download
            onClick={(event) => {
              event.currentTarget.href = file(format).href;
            }}
          >
            {format.toUpperCase()}
          </a>{" "}
          <span className="text-muted">{t(`${format}Hint`)}</span>
        </li>
      ))}
      <li>
        <a className="text-action" href={page.href}>
          {t("page")}
        </a>{" "}
        <span className="text-muted">{t("pageHint")}</span>
      </li>
      <li>
        <button type="button" className="text-action" onClick={() => void cite()}>
          {t("cite")}
        </button>{" "}
        <span role="status" className="break-all text-muted">
          {outcome}
        </span>
      </li>
    </ul>
  );
}

/** The chart's own address with everything the page's address says. */
function addressOf(name: string, params: Readonly<Record<string, string>>): URL {
  const url = new URL(`/charts/${name}`, window.location.origin);
  url.search = window.location.search;
  for (const [key, value] of Object.entries(params)) url.searchParams.set(key, value);
  return url;
}
