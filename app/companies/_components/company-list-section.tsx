import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { CompanyListRequest } from "@/lib/contracts/company-list-request";
import { companyListFromSearchParams } from "@/lib/contracts/company-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { formatQuantity } from "@/lib/format/format-quantity";
import { arrangeCompanies, layersOf } from "@/lib/queries/arrange-companies";
import { listCapitalSpenders } from "@/lib/queries/list-capital-spenders";
import { listCompanies } from "@/lib/queries/list-companies";
import { sumLayer } from "@/lib/queries/sum-layer";
import { NoticeList } from "../../_components/figures/notice-list";
import { CapitalSpendersChart } from "./capital-spenders-chart";
import { CompanyFilter } from "./company-filter";
import { CompanyTable } from "./company-table";
import { UnfiledTable } from "./unfiled-table";

const HYPERSCALERS = "hyperscalers";

/** Reads the address and the companies, and says what of the address it could not use. */
export async function CompanyListSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("companies");
  const locale = await getLocale();
  const { request: asked, unknown, problems } = companyListFromSearchParams(await searchParams);
  const companies = await listCompanies(await getDatabase(), asked.asOf);
  const layers = layersOf(companies);
  const isLayer = asked.layer === undefined || layers.includes(asked.layer);
  const request: CompanyListRequest = isLayer ? asked : { ...asked, layer: undefined };
  if (!isLayer) problems.push(`layer: ${layers.join(", ")}`);
  const notices = [
    ...(unknown.length > 0 ? [t("unknownParameters", { names: unknown.join(", ") })] : []),
    ...(problems.length > 0 ? [t("invalidParameters", { details: problems.join("; ") })] : []),
  ];
  const shown = arrangeCompanies(companies, request);
  const unfiled = shown.filter(({ trailing }) => trailing === null);
  const listed = companies.filter(({ listing }) => listing !== null);
  const chain = sumLayer(companies, HYPERSCALERS);
  const percent = (value: number, sign: "always" | "negative") =>
    formatQuantity(value, "fraction", locale, { significantDigits: 2, sign });
  return (
    <div className="flex flex-col gap-y-6">
      <NoticeList notices={notices} />
      <header>
        <h1 className="text-headline font-semibold">
          {chain === null
            ? t("findingEmpty")
            : t(chain.capexGrowthFraction === null ? "findingNoGrowth" : "finding", {
                count: chain.companyCount,
                intensity: percent(chain.capexUsd / chain.revenueUsd, "negative"),
                revenue: formatQuantity(chain.revenueUsd, "usd", locale, { significantDigits: 3 }),
                growth: percent(chain.capexGrowthFraction ?? Number.NaN, "always"),
              })}
        </h1>
        <p className="mt-2 max-w-prose text-muted">
          {t("lead", {
            filed: String(listed.filter(({ trailing }) => trailing !== null).length),
            total: String(listed.length),
          })}
        </p>
      </header>
      <CompanyFilter request={request} layers={layers} />
      <CapitalSpendersChart spenders={listCapitalSpenders(shown)} />
      <CompanyTable companies={shown} request={request} />
      {unfiled.length > 0 && <UnfiledTable companies={unfiled} asOf={request.asOf} />}
    </div>
  );
}
