import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { chartCatalogue } from "@/lib/catalogue/chart-catalogue";
import { chartTitle } from "@/lib/catalogue/chart-export-words";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { ChartSection } from "./_components/chart-section";

type ChartPageProps = {
  params: Promise<{ chart: string }>;
  searchParams: Promise<SearchParamRecord>;
};

export async function generateMetadata({ params }: ChartPageProps): Promise<Metadata> {
  const entry = await entryOf(params);
  return entry === undefined ? {} : { title: chartTitle(entry, await getLocale()) };
}

/** One chart with an address of its own, by the parameters of the page it stands on. */
export default async function ChartPage({ params, searchParams }: ChartPageProps) {
  const entry = await entryOf(params);
  if (entry === undefined) notFound();
  return (
    <Suspense fallback={<div className="min-h-96" aria-busy />}>
      <ChartSection entry={entry} searchParams={searchParams} />
    </Suspense>
  );
}

async function entryOf(params: ChartPageProps["params"]) {
  const { chart } = await params;
  return chartCatalogue.find(({ id }) => id === chart);
}
