import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/charts/chart-palette";

/** Line sample and name of a scenario: ▲ solid bull, ● grey base, ▼ dashed bear. */
export function ScenarioMark({ scenario }: { scenario: Scenario }) {
  const t = useTranslations("figure.scenario");
  return (
    <span className={`inline-flex items-center gap-x-2 font-semibold ${textClass[scenario]}`}>
      <svg viewBox="0 0 28 12" className="h-3 w-7 shrink-0" aria-hidden>
        <path
          d="M0 6H28"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={scenario === "bear" ? "6 4" : undefined}
        />
        {shapes[scenario]}
      </svg>
      {t(scenario)}
    </span>
  );
}

const textClass: Record<Scenario, string> = {
  bull: "text-bull-text",
  base: "text-base-text",
  bear: "text-bear-text",
};

const shapes: Record<Scenario, React.ReactElement> = {
  bull: <path d="M14 1 19 10.5H9Z" fill="currentColor" />,
  base: <circle cx="14" cy="6" r="4.5" fill="currentColor" />,
  bear: <path d="M14 11 9 1.5H19Z" fill="currentColor" />,
};
