import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { CompanyListSection } from "./_components/company-list-section";

type CompaniesPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("companies");
  return { title: t("title") };
}

export default function CompaniesPage({ searchParams }: CompaniesPageProps) {
  return (
    <Suspense>
      <CompanyListSection searchParams={searchParams} />
    </Suspense>
  );
}
