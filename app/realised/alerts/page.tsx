import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { AlertSection } from "../_components/alert-section";

type AlertPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("realisedAlerts");
  return {
    title: t("title"),
    alternates: { types: { "application/atom+xml": "/api/v1/alerts/feed.xml" } },
  };
}

export default function AlertPage({ searchParams }: AlertPageProps) {
  return (
    <Suspense>
      <AlertSection searchParams={searchParams} />
    </Suspense>
  );
}
