import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { DataHealthSection } from "./_components/data-health-section";

type DataPageProps = { searchParams: Promise<{ asOf?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data");
  return { title: t("title") };
}

export default function DataPage({ searchParams }: DataPageProps) {
  return (
    <Suspense>
      <DataHealthSection searchParams={searchParams} />
    </Suspense>
  );
}
