import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { DriverRun } from "./use-driver-run";

/** How far a run is, or why it stopped; keeps its line when there is nothing to say. */
export function DriverProgress({ run }: { run: DriverRun }) {
  const t = useTranslations("scenarioDrivers");
  const locale = useLocale();
  if (run.failure !== null) {
    return (
      <p role="alert" className="mt-1 border-s-2 border-ink ps-3">
        {t("failed", { cause: run.failure })}
      </p>
    );
  }
  return (
    <p className="mt-1 min-h-5 text-caption text-muted" aria-live="polite">
      {run.isRunning &&
        t("progress", { done: formatQuantity(run.doneFraction, "fraction", locale, { fractionDigits: 0 }) })}
    </p>
  );
}
