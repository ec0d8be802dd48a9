import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { ChainFlowsView } from "@/lib/contracts/chain-flows";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { AppError } from "@/lib/errors/app-error";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { getChainFlows } from "@/lib/queries/get-chain-flows";
import { vendorExpectations } from "../../api/_http/vendor-expectations";
import { NotComputable } from "../../_components/figures/not-computable";
import { NoticeList } from "../../_components/figures/notice-list";
import { ChainContents } from "./chain-contents";
import { ChainSections } from "./chain-sections";

/** Reads the day from the address and awaits what the sections below show. */
export async function ChainSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("chain");
  const locale = await getLocale();
  const { asOf, problem } = asOfFromSearchParams(await searchParams);
  const database = await getDatabase();
  const known = await Promise.all([getChainFlows(database, asOf), vendorExpectations(database, asOf)]).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") return error;
      throw error;
    },
  );
  if (known instanceof AppError)
    return <NotComputable title={t("unavailable")} cause={known.message} latestHref="/chain" />;
  const [flows, expectations] = known;
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problem === null ? [] : [t("invalidParameter", { problem })]} />
      <header className="flex flex-col gap-y-3">
        <h1 className="max-w-[46ch] text-headline font-semibold text-balance">
          {t("finding", headline(flows, locale))}
        </h1>
        <p className="max-w-prose text-muted">{t("lead")}</p>
        <ChainContents />
      </header>
      <ChainSections flows={flows} expectations={expectations} asOf={asOf ?? null} />
    </div>
  );
}

/** Of the first projected year in base, and of bear the layers that sell less while the stock grows. */
function headline({ scenarios, years, firstProjectedYear }: ChainFlowsView, locale: Locale) {
  const of = (slug: string) => scenarios.find((scenario) => scenario.slug === slug);
  const t = years.indexOf(firstProjectedYear);
  const base = of("base");
  const share = (recipient: ChainRecipient) =>
    (base?.layers.find((layer) => layer.recipient === recipient)?.spentUsdBn[t] ?? Number.NaN) /
    (base?.capexUsdBn[t] ?? Number.NaN);
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  const bear = of("bear")?.acceleration ?? [];
  return {
    silicon: percent(share("compute-silicon")),
    site: percent(
      share("power-generation") + share("electrical-gear") + share("cooling") + share("construction"),
    ),
    falling: bear.filter(({ fallingWhileStockGrows }) => fallingWhileStockGrows.length > 0).length,
    layers: bear.length,
  };
}
