"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { Configuration } from "@/lib/charts/cost/configurations";
import { useSettingTexts } from "./use-setting-texts";

type ComparePanelHeadProps = { first: Configuration; configuration: Configuration };

/** What one configuration costs, how that compares with the first, and in what the two differ. */
export function ComparePanelHead({ first, configuration }: ComparePanelHeadProps) {
  const t = useTranslations("cost.compare");
  const texts = useSettingTexts();
  const { letter, index, request, quote, change } = configuration;
  const differences = texts.differences(first.request, request, change);
  return (
    <div className="flex flex-col gap-y-2 pb-3">
      <h3 className="text-[1rem]/6 font-semibold">
        {letter}. {texts.title(request, change)}
      </h3>
      <PanelFinding first={first} configuration={configuration} />
      <ul className="text-caption text-muted">
        {index === null && <li>{t("isFirst")}</li>}
        {index !== null && differences.length === 0 && typeof quote !== "string" && (
          <li>{t("noDifference")}</li>
        )}
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </div>
  );
}

function PanelFinding({ first, configuration }: { first: Configuration; configuration: Configuration }) {
  const t = useTranslations("cost.compare");
  const locale = useLocale();
  const { quote, index } = configuration;
  if (typeof quote === "string") return <p className="font-semibold">{t("noCost")}</p>;
  const { totalUsd } = quote.cost.mtok;
  const firstUsd = typeof first.quote === "string" ? null : first.quote.cost.mtok.totalUsd;
  return (
    <p>
      <span className="inline-flex items-baseline gap-x-1.5">
        <EvidenceGlyph status={quote.inputs.evidence} />
        <span className="text-figure font-semibold">
          {formatQuantity(totalUsd, "usdPerMtok", locale, { significantDigits: 3 })}
        </span>
      </span>
      {index !== null && firstUsd !== null && (
        <span className="ms-2 whitespace-nowrap">
          {t("against", {
            usd: formatQuantity(totalUsd - firstUsd, "usd", locale, { significantDigits: 2, sign: "always" }),
            percent: formatQuantity(totalUsd / firstUsd - 1, "fraction", locale, {
              significantDigits: 3,
              sign: "always",
            }),
          })}
        </span>
      )}
    </p>
  );
}
