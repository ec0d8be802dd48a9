import { csvAddress } from "@/lib/contracts/csv-address";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { CompanyListRequest } from "@/lib/contracts/company-list-request";
import { companyListQuery } from "@/lib/contracts/company-search-params";
import { layerName } from "./layer-name";

type CompanyFilterProps = { request: CompanyListRequest; layers: readonly string[] };

/** Layer by link and words by form: the address is the state, and both work before any script has loaded. */
export function CompanyFilter({ request, layers }: CompanyFilterProps) {
  const t = useTranslations("companies");
  const href = (change: Partial<CompanyListRequest>) =>
    `/companies${companyListQuery({ ...request, ...change })}`;
  const kept = Object.entries(request).filter(([name, value]) => name !== "q" && value !== undefined);
  return (
    <nav aria-label={t("filter.label")} className="flex flex-col gap-y-3" data-print="hide">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {[undefined, ...layers].map((layer) => (
          <li key={layer ?? "all"}>
            <Link
              href={href({ layer })}
              scroll={false}
              aria-current={request.layer === layer ? "true" : undefined}
              className="text-action aria-[current=true]:font-semibold aria-[current=true]:decoration-ink"
            >
              {layer === undefined ? t("filter.all") : layerName(t, layer)}
            </Link>
          </li>
        ))}
      </ul>
      <form action="/companies" className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="flex flex-col gap-y-1 text-caption text-muted">
          {t("filter.search")}
          <input
            type="search"
            name="q"
            defaultValue={request.q}
            maxLength={100}
            className="field-edge min-h-8 w-64 px-2 text-body"
          />
        </label>
        <button type="submit" className="field-edge min-h-8 px-3">
          {t("filter.go")}
        </button>
        {request.q !== undefined && (
          <Link href={href({ q: undefined })} scroll={false} className="text-action min-h-8">
            {t("filter.clear")}
          </Link>
        )}
        <a
          href={csvAddress("/api/v1/companies.csv", companyListQuery(request))}
          download
          className="text-action ms-auto min-h-8"
        >
          {t("filter.csv")}
        </a>
      </form>
    </nav>
  );
}
