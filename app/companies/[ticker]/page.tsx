import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { AppError } from "@/lib/errors/app-error";
import { getCompany } from "@/lib/queries/get-company";
import { CompanySection } from "./_components/company-section";

type CompanyPageProps = { params: Promise<{ ticker: string }>; searchParams: Promise<SearchParamRecord> };

export async function generateMetadata({ params }: CompanyPageProps): Promise<Metadata> {
  const t = await getTranslations("companies.company");
  const { ticker, listing } = await companyOf(params);
  return { title: t("title", { name: listing?.name ?? ticker, ticker }) };
}

/** The company is looked up before anything streams, so that an unknown one answers 404. */
export default async function CompanyPage({ params, searchParams }: CompanyPageProps) {
  const company = await companyOf(params);
  return <CompanySection company={company} searchParams={searchParams} />;
}

async function companyOf(params: CompanyPageProps["params"]) {
  try {
    return await getCompany(await getDatabase(), decodeURIComponent((await params).ticker));
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
