import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { terminalDecides } from "@/lib/model/scenario/terminal-decides";
import { useScenarioName } from "./scenario-names";

/** Says so when what happens after 2040 decides a case's value. */
export function TerminalValueBanner({ comparison }: { comparison: ScenarioComparison }) {
  const t = useTranslations("verdict");
  const scenarioName = useScenarioName();
  const locale = useLocale();
  const dominated = comparison.scenarios.flatMap(({ slug, projection }) => {
    const share = projection.outputs.terminalShareOfNpvForward;
    return share !== null && terminalDecides(share) ? [{ slug, share }] : [];
  });
  return dominated.map(({ slug, share }) => (
    <p key={slug} role="note" className="border-s-2 border-ink ps-3 font-medium">
      {t("terminalBanner", {
        scenario: scenarioName(slug),
        share: formatQuantity(Math.abs(share), "fraction", locale, { fractionDigits: 0 }),
      })}
    </p>
  ));
}
