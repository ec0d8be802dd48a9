import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import type { LayerPrice } from "@/lib/model/valuation/layer-prices";
import { DataTable, type TableColumn } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { VendorWords } from "./vendor-words";

const heads = ["layer", "implied", "toBear", "toBase", "toBull", "verdict", "coverage"] as const;

/** Layer by layer: whether what the prices of its vendors assume fits into what a case pays the layer. */
export function VendorJointTable({ layers, words }: { layers: readonly LayerPrice[]; words: VendorWords }) {
  const { t } = words;
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const readable = layers.filter(({ verdict }) => verdict !== "no-vendor");
  const beyond = layers.filter(({ verdict }) => verdict === "beyond-bull");
  const columns = heads.map((key): TableColumn => ({
    key,
    head: t(`joint.${key}`),
    align: key === "layer" || key === "verdict" ? "start" : "end",
  }));
  const ratio = (value: number) => formatQuantity(value, "ratio", locale, { significantDigits: 2 });
  return (
    <section className="border-t border-ink pt-3" id="vendor-joint">
      <h2 className="text-finding font-semibold">
        {readable.length === 0
          ? t("joint.findingNone")
          : t("joint.finding", {
              count: beyond.length,
              layers: formatList(
                beyond.map(({ layer }) => t(`layer.${layer}`)),
                locale,
              ),
            })}
      </h2>
      <p className="mt-1 mb-2 text-caption text-muted">
        {t("joint.unit", { year: String(JOINT_PRICE_YEAR) })}
      </p>
      <DataTable
        label={t("joint.table")}
        emptyReason={t("joint.noPool")}
        columns={columns}
        rows={layers.map((layer) => ({
          key: layer.layer,
          head: t(`layer.${layer.layer}`),
          cells: [
            layer.verdict === "no-vendor" ? (
              <EvidenceGlyph key="implied" status="unresolved" />
            ) : (
              formatQuantity(layer.impliedRevenueUsd, "usd", locale, { significantDigits: 3 })
            ),
            ...([layer.ratio.bear, layer.ratio.base, layer.ratio.bull] as const).map((value) =>
              layer.verdict === "no-vendor" ? "" : ratio(value),
            ),
            layer.scenario === null
              ? t(`joint.${noPoolHolds(layer)}`)
              : t(`joint.${layer.verdict === "within" ? "within" : "within-so-far"}`, {
                  scenario: scenarioName(layer.scenario),
                }),
            t("joint.coverageOf", {
              included: String(layer.included.length),
              total: String(layer.included.length + layer.leftOut.length),
            }),
          ],
        }))}
      />
      <p className="mt-2 max-w-prose text-caption text-muted">{t("joint.method")}</p>
    </section>
  );
}

function noPoolHolds({ verdict, hasPrice }: LayerPrice): "beyond-bull" | "no-revenue" | "no-vendor" {
  if (verdict === "beyond-bull") return verdict;
  return hasPrice ? "no-revenue" : "no-vendor";
}
