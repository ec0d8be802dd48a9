"use client";

import { useTranslations } from "next-intl";
import { capexPerimeters, revenuePerimeters } from "@/lib/model/scenario/perimeters";

/** What the letters beside the figures mean. */
export function PerimeterLegend() {
  const t = useTranslations("scenarioFunding");
  return (
    <details className="text-caption">
      <summary className="text-action cursor-pointer">{t("perimeterHeading")}</summary>
      <ul className="mt-2 flex flex-col gap-y-1">
        {[...capexPerimeters, ...revenuePerimeters].map((perimeter) => (
          <li key={perimeter}>{t(`perimeter.${perimeter}`)}</li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{t("perimeterNote")}</p>
    </details>
  );
}
