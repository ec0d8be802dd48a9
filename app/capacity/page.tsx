import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { CapacitySection } from "./_components/capacity-section";
import { CapacitySkeleton } from "./_components/capacity-skeleton";

type CapacityPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capacity");
  return { title: t("title") };
}

export default function CapacityPage({ searchParams }: CapacityPageProps) {
  return (
    <Suspense fallback={<CapacitySkeleton />}>
      <CapacitySection searchParams={searchParams} />
    </Suspense>
  );
}
