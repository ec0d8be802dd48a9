import { getTranslations } from "next-intl/server";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { NoticeList } from "../../_components/figures/notice-list";

/** Reads the day from the address and awaits what the sections below show. */
export async function RealisedSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("realised");
  const { problem } = asOfFromSearchParams(await searchParams);
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problem === null ? [] : [t("invalidParameter", { problem })]} />
      <header>
        <h1 className="text-headline font-semibold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
      </header>
    </div>
  );
}
