"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { formatInstant } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { scenarioVersionsKey, scenarioVersionsOptions } from "@/lib/query-options/scenario-versions";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { DataTable } from "../../_components/figures/data-table";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { StoreFailure } from "./store-failure";
import { bringBack } from "./store-requests";

const USD_PER_USD_BN = 1e9;

type StoreVersionsDialogProps = {
  slug: string;
  onClose: () => void;
  onBroughtBack: (saved: ScenarioVersionView) => void;
};

/** Every version with its day, its notes and what it came to then. An earlier one comes back as the next version. */
export function StoreVersionsDialog({ slug, onClose, onBroughtBack }: StoreVersionsDialogProps) {
  const t = useTranslations("scenarioStore");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const client = useQueryClient();
  const { data, error } = useQuery(scenarioVersionsOptions(slug));
  const current = data?.[0];
  const back = useMutation({
    mutationFn: ({ current: now, earlier }: { current: ScenarioVersionView; earlier: ScenarioVersionView }) =>
      bringBack(now, earlier),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: scenarioVersionsKey(slug) });
      onBroughtBack(saved);
    },
  });
  return (
    <ModalDialog title={t("versionsOf", { name: current?.name ?? nameOf(slug) })} wide onClose={onClose}>
      {data === undefined && error === null && <p role="status">{t("loading")}</p>}
      {error !== null && <StoreFailure error={error} />}
      {back.error !== null && <StoreFailure error={back.error} />}
      {data !== undefined && (
        <DataTable
          label={t("versions")}
          emptyReason={t("noVersions")}
          columns={[
            { key: "version", head: t("version"), align: "start" },
            { key: "saved", head: t("savedAt"), align: "end" },
            { key: "npv", head: t("npvThen"), align: "end" },
            { key: "engine", head: t("engine"), align: "end" },
            { key: "changes", head: t("changes"), align: "end" },
            { key: "notes", head: t("notesColumn"), align: "start", wrap: true },
            { key: "back", head: <span className="sr-only">{t("bringBack")}</span>, align: "start" },
          ]}
          rows={data.map((each) => ({
            key: String(each.version),
            head: String(each.version),
            cells: [
              formatInstant(each.savedAt, locale),
              formatQuantity(each.headline.npvForwardUsdBn * USD_PER_USD_BN, "usd", locale, {
                significantDigits: 3,
              }),
              each.engineVersion,
              String(Object.keys(each.overrides).length + Object.keys(each.settings).length),
              <bdi key="notes" className="whitespace-pre-line">
                {each.name === current?.name ? "" : `${t("renamed", { name: each.name })}\n`}
                {each.notes}
              </bdi>,
              current === undefined || each === current ? (
                t("current")
              ) : (
                <button
                  key="back"
                  type="button"
                  className="text-action text-caption disabled:text-muted"
                  disabled={back.isPending}
                  aria-label={t("bringBackVersion", { version: String(each.version) })}
                  onClick={() => back.mutate({ current, earlier: each })}
                >
                  {t("bringBack")}
                </button>
              ),
            ],
          }))}
        />
      )}
      <p className="text-caption text-muted">{t("versionsNote")}</p>
    </ModalDialog>
  );
}
