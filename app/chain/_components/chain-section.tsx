import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { AppError } from "@/lib/errors/app-error";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { env } from "@/lib/env";
import { getChainFlows } from "@/lib/queries/get-chain-flows";
import { getVendorExpectations } from "@/lib/queries/get-vendor-expectations";
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
  const known = await Promise.all([
    getChainFlows(database, asOf),
    getVendorExpectations(database, { asOf, isPublicInstance: env.JOULE_PUBLIC }),
  ]).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return error;
    throw error;
  });
  if (known instanceof AppError)
    return <NotComputable title={t("unavailable")} cause={known.message} latestHref="/chain" />;
  const [flows, expectations] = known;
  const { fall, ...split } = headlineOf(flows, locale);
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problem === null ? [] : [t("invalidParameter", { problem })]} />
      <header className="flex flex-col gap-y-3">
        <h1 className="text-headline font-semibold">
          {fall === null ? t("findingNone", split) : t("finding", { ...split, ...fall })}
        </h1>
        <p className="max-w-prose text-muted">{t("lead")}</p>
        <ChainContents />
      </header>
      <ChainSections flows={flows} expectations={expectations} asOf={asOf ?? null} />
    </div>
  );
}

/** The split of the first projected year in base, and bear's deepest fall of silicon sales while the stock grows. */
function headlineOf({ scenarios, years, firstProjectedYear }: ChainFlowsView, locale: Locale) {
  const of = (slug: BuiltInSlug) => scenarios.find((scenario) => scenario.slug === slug);
  const t = years.indexOf(firstProjectedYear);
  const base = of("base");
  const share = (recipient: ChainRecipient) =>
    (base?.layers.find((layer) => layer.recipient === recipient)?.spentUsdBn[t] ?? Number.NaN) /
    (base?.capexUsdBn[t] ?? Number.NaN);
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  const bearSilicon = of("bear")?.acceleration.find(({ recipient }) => recipient === "compute-silicon");
  const [deepest] = (bearSilicon?.fallingWhileStockGrows ?? []).toSorted(
    (a, b) => a.salesGrowthFraction - b.salesGrowthFraction,
  );
  return {
    silicon: percent(share("compute-silicon")),
    site: percent(
      share("power-generation") + share("electrical-gear") + share("cooling") + share("construction"),
    ),
    fall:
      deepest === undefined
        ? null
        : {
            year: String(deepest.year),
            fall: percent(-deepest.salesGrowthFraction),
            growth: percent(deepest.stockGrowthFraction),
          },
  };
}
