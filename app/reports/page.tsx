import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { ReportsSection } from "./_components/reports-section";

type ReportsPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

export default function ReportsPage({ searchParams }: ReportsPageProps) {
  return (
    <Suspense>
      <ReportsSection searchParams={searchParams} />
    </Suspense>
  );
}
