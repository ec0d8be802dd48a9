"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import type { ImportedScenario } from "@/lib/contracts/scenario-file";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { DataTable } from "../../_components/figures/data-table";
import { StoreFailure } from "./store-failure";
import { importFile } from "./store-requests";

const USD_PER_USD_BN = 1e9;

type StoreImportDialogProps = { onClose: () => void; onOpen: (saved: ScenarioVersionView) => void };

/** A file becomes a scenario of its own; what it said stands beside what this engine and these data make of it. */
export function StoreImportDialog({ onClose, onOpen }: StoreImportDialogProps) {
  const t = useTranslations("scenarioStore");
  const id = useId();
  const importing = useMutation({ mutationFn: importFile });
  return (
    <ModalDialog title={t("importTitle")} wide={importing.data !== undefined} onClose={onClose}>
      {importing.data === undefined && (
        <div className="flex flex-col gap-y-1">
          <label htmlFor={id} className="text-caption text-muted">
            {t("file")}
          </label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            className="max-w-full file:me-3 file:underline file:underline-offset-2"
            disabled={importing.isPending}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) importing.mutate(file);
            }}
          />
        </div>
      )}
      {importing.isPending && <p role="status">{t("loading")}</p>}
      {importing.error !== null && <StoreFailure error={importing.error} />}
      {importing.data !== undefined && (
        <>
          <p>{t("imported", { name: importing.data.scenario.name, slug: importing.data.scenario.slug })}</p>
          <ImportedFigures imported={importing.data} />
          <button
            type="button"
            className="text-action self-start font-semibold"
            onClick={() => onOpen(importing.data.scenario)}
          >
            {t("open")}
          </button>
        </>
      )}
    </ModalDialog>
  );
}

function ImportedFigures({ imported }: { imported: ImportedScenario }) {
  const t = useTranslations("scenarioStore");
  const locale = useLocale();
  const { file, current } = imported.headline;
  const usd = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 3 });
  const percent = (fraction: number | null) =>
    formatQuantity(fraction, "fraction", locale, { fractionDigits: 1 });
  const year = (value: number | null) => (value === null ? t("never") : String(Math.floor(value)));
  return (
    <DataTable
      label={t("importTitle")}
      emptyReason={t("noVersions")}
      columns={[
        { key: "figure", head: t("figure"), align: "start" },
        { key: "file", head: t("inFile", { engine: imported.engineVersion.file }), align: "end" },
        { key: "here", head: t("here", { engine: imported.engineVersion.current }), align: "end" },
      ]}
      rows={[
        { key: "npv", head: t("npv"), cells: [usd(file.npvForwardUsdBn), usd(current.npvForwardUsdBn)] },
        {
          key: "programme",
          head: t("npvProgramme"),
          cells: [usd(file.npvProgrammeUsdBn), usd(current.npvProgrammeUsdBn)],
        },
        {
          key: "irr",
          head: t("irr"),
          cells: [percent(file.irrForwardFraction), percent(current.irrForwardFraction)],
        },
        { key: "payback", head: t("payback"), cells: [year(file.paybackYear), year(current.paybackYear)] },
        {
          key: "revenue",
          head: t("revenue2030"),
          cells: [usd(file.revenue2030UsdBn), usd(current.revenue2030UsdBn)],
        },
      ]}
    />
  );
}
