"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CostView } from "@/lib/contracts/cost-view";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { saveFile } from "../../_components/charts/save-file";

type CostDownloadsProps = { data: UnitCostData; view: CostView; quote: UnitCostQuote };

/** All inputs and results as one file that can be computed again. */
export function CostDownloads({ data, view, quote }: CostDownloadsProps) {
  const t = useTranslations("cost.download");
  const [failure, setFailure] = useState<string | null>(null);

  async function save(kind: "json" | "csv") {
    try {
      const { costCsv, costJson } = await import("./cost-files");
      saveFile(
        kind === "json" ? costJson(data, view, quote) : costCsv(data, view, quote),
        `joule-street-unit-cost.${kind}`,
      );
      setFailure(null);
    } catch (error) {
      setFailure(t("failed", { cause: error instanceof Error ? error.message : String(error) }));
    }
  }

  return (
    <div role="group" aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 text-caption">
      <span className="text-muted">{t("label")}</span>
      <button type="button" className="text-action" title={t("jsonHint")} onClick={() => void save("json")}>
        JSON
      </button>
      <button type="button" className="text-action" title={t("csvHint")} onClick={() => void save("csv")}>
        CSV
      </button>
      {failure !== null && <span role="alert">{failure}</span>}
    </div>
  );
}
