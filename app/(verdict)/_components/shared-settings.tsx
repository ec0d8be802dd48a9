"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { comparisonToSearchParams } from "@/lib/contracts/comparison-address";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ScenarioElectricity } from "@/lib/queries/get-scenario-electricity";
import { ScenarioSettings } from "../../_components/scenario/scenario-settings";

type SharedSettingsProps = {
  request: ComparisonRequest;
  regions: readonly string[];
  electricity: ScenarioElectricity;
};

/** Choices that hold for bear, base and bull alike; each is part of the address. */
export function SharedSettings({ request, regions, electricity }: SharedSettingsProps) {
  const t = useTranslations("verdict");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(request); // the choice stands at once; the figures follow

  function change(part: Partial<ComparisonRequest>): void {
    const next = { ...shown, ...part };
    startTransition(() => {
      show(next);
      router.replace(`/?${comparisonToSearchParams(next)}`, { scroll: false });
    });
  }

  return (
    <section
      aria-label={t("settings")}
      aria-busy={isPending}
      data-print="hide"
      className="border-y border-rule py-3"
    >
      <ScenarioSettings settings={shown} regions={regions} electricity={electricity} change={change} />
    </section>
  );
}
