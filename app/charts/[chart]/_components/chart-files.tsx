import { chartExportWords } from "@/lib/catalogue/chart-export-words";
import { chartFileFormats } from "@/lib/contracts/chart-file-request";
import type { NamedChart } from "@/lib/reports/charts/named-chart";

/** Addresses of the chart's files, written out: they are meant to be typed, cited and put into programs. */
export function ChartFiles({ chart: { address, locale, sources } }: { chart: NamedChart }) {
  const words = chartExportWords(locale);
  if (sources.some(({ redistribution }) => !redistribution)) return null;
  return (
    <section aria-labelledby="chart-files" className="min-w-0 border-t border-ink pt-3">
      <h2 id="chart-files" className="text-finding font-semibold">
        {words("files")}
      </h2>
      <ul className="mt-2">
        {chartFileFormats.map((format) => (
          <li key={format}>
            <a href={fileOf(address, format, locale)} className="text-action break-all">
              {fileOf(address, format, locale)}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-prose text-caption text-muted">{words("filesNote")}</p>
    </section>
  );
}

function fileOf(address: string, format: string, locale: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname}.${format}`;
  if (locale !== "en") url.searchParams.set("lang", locale);
  return `${url.pathname}${url.search}`;
}
