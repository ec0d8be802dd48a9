import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/charts/chart-palette";

/** Line sample and name of a scenario: ▲ solid bull, ● grey base, ▼ dashed bear, ■ ink the reader's, ◆ dotted a saved one. */
export function ScenarioMark({ scenario, name }: { scenario: Scenario; name?: string | undefined }) {
  const t = useTranslations("figure.scenario");
  return (
    <span className={`inline-flex items-center gap-x-2 font-semibold ${textClass[scenario]}`}>
      <svg viewBox="0 0 28 12" className="h-3 w-7 shrink-0" aria-hidden>
        <path d="M0 6H28" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes[scenario]} />
        {shapes[scenario]}
      </svg>
      {name ?? t(scenario)}
    </span>
  );
}

const textClass: Record<Scenario, string> = {
  bull: "text-bull-text",
  base: "text-base-text",
  bear: "text-bear-text",
  own: "text-ink",
  saved: "text-muted",
};

const dashes: Record<Scenario, string | undefined> = {
  bull: undefined,
  base: undefined,
  bear: "6 4",
  own: undefined,
  saved: "2 3",
};

const shapes: Record<Scenario, React.ReactElement> = {
  bull: <path d="M14 1 19 10.5H9Z" fill="currentColor" />,
  base: <circle cx="14" cy="6" r="4.5" fill="currentColor" />,
  bear: <path d="M14 11 9 1.5H19Z" fill="currentColor" />,
  own: <path d="M9.5 1.5h9v9h-9Z" fill="currentColor" />,
  saved: <path d="M14 .5 19.5 6 14 11.5 8.5 6Z" fill="currentColor" />,
};
