"use client";

import { csvAddress } from "@/lib/contracts/csv-address";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { SweepView } from "@/lib/contracts/sweep";
import { formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { sweepsKey } from "@/lib/query-options/sweeps";
import { DataTable } from "../../_components/figures/data-table";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { StoreFailure } from "./store-failure";
import { cancelSweep, removeSweep } from "./store-requests";

type StoreSweepTableProps = {
  sweeps: readonly SweepView[];
  shownId: number | null;
  onShow: (id: number) => void;
};

/** The newest sweeps of this instance, how far each is, and what can be done with it. */
export function StoreSweepTable({ sweeps, shownId, onShow }: StoreSweepTableProps) {
  const t = useTranslations("scenarioStore.sweep");
  const words = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: sweepsKey });
  const cancelling = useMutation({ mutationFn: cancelSweep, onSettled });
  const removing = useMutation({ mutationFn: removeSweep, onSettled });
  const failure = cancelling.error ?? removing.error;
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  return (
    <>
      {failure !== null && <StoreFailure error={failure} />}
      <DataTable
        label={t("list")}
        emptyReason={t("empty")}
        columns={[
          { key: "sweep", head: t("sweep"), align: "start" },
          { key: "axes", head: t("axes"), align: "start", wrap: true },
          { key: "draws", head: t("draws"), align: "end" },
          { key: "started", head: t("started"), align: "end" },
          { key: "state", head: t("state"), align: "start" },
          { key: "actions", head: <span className="sr-only">{t("actions")}</span>, align: "start" },
        ]}
        rows={sweeps.map((sweep) => ({
          key: String(sweep.id),
          emphasised: sweep.id === shownId,
          head: <bdi>{`${sweep.id}: ${nameOf(sweep.scenario.slug)}`}</bdi>,
          cells: [
            sweep.axes
              .map(({ parameter, values }) => `${words(`${parameter}.label`)} × ${whole(values.length)}`)
              .join("; "),
            sweep.drawsPerNode === 0 ? t("noDraws") : whole(sweep.drawsPerNode),
            formatInstant(sweep.createdAt, locale),
            <SweepState key="state" sweep={sweep} />,
            <span key="actions" className="inline-flex gap-x-4 text-caption">
              {sweep.status === "running" ? (
                <button
                  type="button"
                  className="text-action disabled:text-muted"
                  disabled={cancelling.isPending}
                  aria-label={t("cancelOf", { id: String(sweep.id) })}
                  onClick={() => cancelling.mutate(sweep.id)}
                >
                  {t("cancel")}
                </button>
              ) : (
                sweep.status === "succeeded" &&
                sweep.id !== shownId && (
                  <button
                    type="button"
                    className="text-action"
                    aria-label={t("showOf", { id: String(sweep.id) })}
                    onClick={() => onShow(sweep.id)}
                  >
                    {t("show")}
                  </button>
                )
              )}
              {sweep.doneNodeCount > 0 && (
                <a href={csvAddress(`/api/v1/sweeps/${sweep.id}.csv`, "")} download className="text-action">
                  CSV
                </a>
              )}
              {sweep.status !== "running" && (
                <button
                  type="button"
                  className="text-action disabled:text-muted"
                  disabled={removing.isPending}
                  aria-label={t("removeOf", { id: String(sweep.id) })}
                  onClick={() => removing.mutate(sweep.id)}
                >
                  {t("remove")}
                </button>
              )}
            </span>,
          ],
        }))}
      />
    </>
  );
}

function SweepState({ sweep }: { sweep: SweepView }) {
  const t = useTranslations("scenarioStore.sweep");
  const locale = useLocale();
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  if (sweep.status !== "running") {
    return (
      <>
        {t(`status.${sweep.status}`)}
        {sweep.message !== null && <span className="block max-w-72 text-caption">{sweep.message}</span>}
      </>
    );
  }
  const label = t("progress", { done: whole(sweep.doneNodeCount), total: whole(sweep.nodeCount) });
  return (
    <span className="inline-flex items-center gap-x-2" role="status">
      <progress
        value={sweep.doneNodeCount}
        max={sweep.nodeCount}
        aria-label={label}
        className="h-1.5 w-24 appearance-none [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
      {label}
    </span>
  );
}
