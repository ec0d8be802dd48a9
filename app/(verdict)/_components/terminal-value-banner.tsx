import { useLocale, useTranslations } from "next-intl";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";

const WARNING_SHARE = 0.6;

/** Says so when what happens after 2040 decides a case's value. */
export function TerminalValueBanner({ comparison }: { comparison: ScenarioComparison }) {
  const t = useTranslations("verdict");
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const dominated = comparison.scenarios.flatMap(({ slug, projection }) => {
    const share = projection.outputs.terminalShareOfNpvForward;
    return share !== null && Math.abs(share) > WARNING_SHARE ? [{ slug, share }] : [];
  });
  return dominated.map(({ slug, share }) => (
    <p key={slug} role="note" className="border-s-2 border-ink ps-3 font-medium">
      {t("terminalBanner", {
        scenario: scenarioName(scenarioOfSlug(slug)),
        share: formatQuantity(Math.abs(share), "fraction", locale, { fractionDigits: 0 }),
      })}
    </p>
  ));
}
