"use client";

import { useTranslations } from "next-intl";
import { RemovalButtons } from "./removal-buttons";

/** Removes a schedule; its reports stay. */
export function ScheduleRemoval({ id, name }: { id: number; name: string }) {
  const t = useTranslations("reports.schedule");
  const remove = async () => (await import("./report-requests")).removeSchedule(id);
  return <RemovalButtons label={t("remove")} fullLabel={t("removeOf", { report: name })} remove={remove} />;
}
