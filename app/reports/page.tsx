import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { ReportsSection } from "./_components/reports-section";

type ReportsPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reports");
  return { title: t("title") };
}

/** Without a boundary: what streams into one shows only once scripts run, and files are to be had without them. */
export default function ReportsPage({ searchParams }: ReportsPageProps) {
  return <ReportsSection searchParams={searchParams} />;
}
