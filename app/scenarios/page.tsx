import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { ScenarioSection } from "./_components/scenario-section";
import { ScenarioSkeleton } from "./_components/scenario-skeleton";

type ScenarioPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scenarios");
  return { title: t("title") };
}

export default function ScenarioPage({ searchParams }: ScenarioPageProps) {
  return (
    <Suspense fallback={<ScenarioSkeleton />}>
      <ScenarioSection searchParams={searchParams} />
    </Suspense>
  );
}
