import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { EnergySection } from "./_components/energy-section";
import { EnergySkeleton } from "./_components/energy-skeleton";

type EnergyPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("energy");
  return { title: t("title") };
}

export default function EnergyPage({ searchParams }: EnergyPageProps) {
  return (
    <Suspense fallback={<EnergySkeleton />}>
      <EnergySection searchParams={searchParams} />
    </Suspense>
  );
}
