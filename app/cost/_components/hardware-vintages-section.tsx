import { getLocale, getTranslations } from "next-intl/server";
import { asOfInstant } from "@/lib/contracts/as-of-instant";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { formatDate } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import {
  hardwareComparison,
  type HardwareComparison,
  type TierComparison,
} from "@/lib/model/unit-cost/hardware-comparison";
import type { HardwareConstant } from "@/lib/model/unit-cost/hardware-vintage";
import type { PowerBoundary } from "@/lib/model/unit-cost/power-boundary";
import { DataTable } from "../../_components/figures/data-table";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { SourceLine } from "../../_components/figures/source-line";
import { TableSection } from "../../_components/figures/table-section";
import { cachedUnitCostData } from "../cached-unit-cost-data";

/** What an analyst publishes of each accelerator, boundary and day of each figure, beside this model's hour. */
export async function HardwareVintagesSection({
  searchParams,
}: {
  searchParams: Promise<SearchParamRecord>;
}) {
  const t = await getTranslations("costModel.vintages");
  const locale = await getLocale();
  const asOf = asOfInstant.safeParse((await searchParams)["asOf"]).data;
  const rows = hardwareComparison(await cachedUnitCostData(asOf));
  const ours = rows.flatMap(({ name, tiers }) =>
    tiers.flatMap(({ tier, differenceFraction }) =>
      differenceFraction === null || tier !== "hyperscaler" ? [] : [{ name, differenceFraction }],
    ),
  );
  const widest = ours.toSorted((a, b) => Math.abs(b.differenceFraction) - Math.abs(a.differenceFraction))[0];
  return (
    <div className="mt-8" id="hardware-vintages">
      <TableSection
        title={
          widest === undefined
            ? t("title")
            : t("finding", {
                count: ours.length,
                hardware: widest.name,
                difference: difference(widest.differenceFraction, locale),
              })
        }
        note={t("note")}
      >
        <DataTable
          label={t("title")}
          emptyReason={t("empty")}
          columns={[
            { key: "hardware", head: t("hardware"), align: "start" },
            { key: "power", head: t("power"), align: "start" },
            { key: "hyperscaler", head: t("tier.hyperscaler"), align: "end" },
            { key: "oursHyperscaler", head: t("ours"), align: "end" },
            { key: "neocloud", head: t("tier.neocloud"), align: "end" },
            { key: "oursNeocloud", head: t("ours"), align: "end" },
            { key: "rental", head: t("tier.rental"), align: "end" },
          ]}
          rows={rows.map((row) => ({
            key: row.hardware,
            head: row.isPriced ? row.name : `${row.name} ${t("unpriced")}`,
            cells: [
              <Powers
                key="power"
                vintages={row.power}
                boundaryName={(boundary) => t(`boundary.${boundary}`)}
                locale={locale}
              />,
              ...row.tiers.flatMap((tier) => tierCells(row, tier, locale)),
            ],
          }))}
        />
        <div className="mt-2">
          <SourceLine sources={sourcesOf(rows)} />
        </div>
      </TableSection>
    </div>
  );
}

function tierCells({ hardware }: HardwareComparison, tier: TierComparison, locale: Locale) {
  const { published, earlier, oursUsdPerHour, differenceFraction } = tier;
  const usd = (value: number) => formatQuantity(value, "usdPerHour", locale, { fractionDigits: 2 });
  const shown =
    published === null ? (
      "—"
    ) : (
      <span key={`${hardware} ${tier.tier}`}>
        {usd(published.value)}
        <Dated constant={published} locale={locale} />
        {earlier !== null && (
          <span className="block text-caption text-muted">
            {usd(earlier.value)}
            <Dated constant={earlier} locale={locale} />
          </span>
        )}
      </span>
    );
  if (tier.tier === "rental") return [shown];
  const ours =
    oursUsdPerHour === null
      ? "—"
      : `${usd(oursUsdPerHour)}${differenceFraction === null ? "" : ` (${difference(differenceFraction, locale)})`}`;
  return [shown, ours];
}

type PowersProps = {
  vintages: readonly HardwareConstant[];
  boundaryName: (boundary: PowerBoundary) => string;
  locale: Locale;
};

function Powers({ vintages, boundaryName, locale }: PowersProps) {
  return (
    <>
      {vintages.toReversed().map((constant, index) => (
        <span key={constant.knownAt} className={index === 0 ? "block" : "block text-caption text-muted"}>
          {formatQuantity(constant.value, "kw", locale, { fractionDigits: 2 })}{" "}
          {constant.boundary !== null && boundaryName(constant.boundary)}
          <Dated constant={constant} locale={locale} />
        </span>
      ))}
    </>
  );
}

function Dated({ constant, locale }: { constant: HardwareConstant; locale: Locale }) {
  return <span className="ms-1 text-caption text-muted">{formatDate(constant.knownAt, locale)}</span>;
}

function difference(fraction: number, locale: Locale): string {
  return formatQuantity(fraction, "fraction", locale, { fractionDigits: 0, sign: "always" });
}

function sourcesOf(rows: readonly HardwareComparison[]): SourceCitation[] {
  const constants = rows.flatMap(({ tdp, power, tiers }) => [
    ...(tdp === null ? [] : [tdp]),
    ...power,
    ...tiers.flatMap(({ published }) => (published === null ? [] : [published])),
  ]);
  const newest = new Map<string, SourceCitation>();
  for (const { sourceTitle: name, sourceUrl: url, knownAt } of constants) {
    const asOf = knownAt.slice(0, 10);
    const kept = newest.get(name)?.asOf;
    if (kept === undefined || kept < asOf) newest.set(name, { name, url, asOf });
  }
  return [...newest.values()];
}
