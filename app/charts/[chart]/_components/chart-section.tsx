import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { getDatabase } from "@/db/client";
import { buildNamedChart } from "@/lib/catalogue/build-named-chart";
import type { ChartEntry } from "@/lib/catalogue/chart-entry";
import { chartExportWords, chartTitle } from "@/lib/catalogue/chart-export-words";
import { reasonOf } from "@/lib/catalogue/reason-of";
import { chartFileFromSearchParams } from "@/lib/contracts/chart-file-request";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { env } from "@/lib/env";
import { formatList } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import type { NamedChart } from "@/lib/reports/charts/named-chart";
import { inTime } from "../../../api/_http/in-time";
import { ChartFigure } from "../../../_components/charts/chart-figure";
import { NotComputable } from "../../../_components/figures/not-computable";
import { ChartBasis } from "./chart-basis";
import { ChartFiles } from "./chart-files";

const WAIT_MS = 20_000;

type ChartSectionProps = { entry: ChartEntry; searchParams: Promise<SearchParamRecord> };

/** Makes the chart the address asks for, or says why there is none. */
export async function ChartSection({ entry, searchParams }: ChartSectionProps) {
  const locale = await getLocale();
  const words = chartExportWords(locale);
  const made = await chartOrReason(entry, await searchParams, locale);
  if (typeof made === "string")
    return (
      <NotComputable
        title={`${chartTitle(entry, locale)}: ${words("unavailable")}`}
        cause={made}
        latestHref={`/charts/${entry.id}${entry.example ?? ""}`}
      />
    );
  return (
    <div className="flex flex-col gap-y-6">
      <header>
        <h1 className="text-headline font-serif font-semibold text-balance">{made.title}</h1>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <Link href={pathOf(made.pageAddress)} className="text-action">
            {words("onPage")}
          </Link>
          <Link href="/charts" className="text-action">
            {words("all")}
          </Link>
        </p>
      </header>
      <ChartFigure {...made.figure} chart={made.id} withheld={await withheldFrom(made)} />
      <div className="grid gap-8 desk:grid-cols-2">
        <ChartFiles chart={made} />
        <ChartBasis chart={made} />
      </div>
    </div>
  );
}

async function chartOrReason(
  entry: ChartEntry,
  params: SearchParamRecord,
  locale: Locale,
): Promise<NamedChart | string> {
  const asked = await headers();
  const protocol = asked.get("x-forwarded-proto") === "https" ? "https" : "http";
  try {
    return await buildNamedChart(entry, {
      database: await getDatabase(),
      params: chartFileFromSearchParams(params).chart,
      locale,
      way: "screen",
      isPublicInstance: env.JOULE_PUBLIC,
      origin: `${protocol}://${asked.get("host") ?? "localhost"}`,
      compute: (work) => work(AbortSignal.timeout(WAIT_MS)),
      wait: (work) => inTime(work),
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return reason;
  }
}

async function withheldFrom({ sources, locale }: NamedChart): Promise<string | undefined> {
  const kept = sources.filter(({ redistribution }) => !redistribution).map(({ id }) => id);
  if (kept.length === 0) return undefined;
  const t = await getTranslations("energy");
  return t("withheld", { names: formatList(kept, locale) });
}

function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}
