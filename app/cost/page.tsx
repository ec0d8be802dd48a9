import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { CostSection } from "./_components/cost-section";
import { CostSkeleton } from "./_components/cost-skeleton";
import { HardwareVintagesSection } from "./_components/hardware-vintages-section";

type CostPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cost");
  return { title: t("title") };
}

export default function CostPage({ searchParams }: CostPageProps) {
  return (
    <>
      <Suspense fallback={<CostSkeleton />}>
        <CostSection searchParams={searchParams} />
      </Suspense>
      <Suspense>
        <HardwareVintagesSection searchParams={searchParams} />
      </Suspense>
    </>
  );
}
