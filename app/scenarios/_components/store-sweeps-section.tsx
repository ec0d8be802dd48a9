"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { sweepsOptions } from "@/lib/query-options/sweeps";
import { QueryProvider } from "../../_components/shell/query-provider";
import type { ScenarioSectionProps } from "./section-props";
import { StoreFailure } from "./store-failure";
import type { StoreProps } from "./store-props";
import { StoreSweepFigure } from "./store-sweep-figure";
import { StoreSweepForm } from "./store-sweep-form";
import { StoreSweepTable } from "./store-sweep-table";

type StoreSweepsSectionProps = StoreProps & Pick<ScenarioSectionProps, "inputs" | "subject">;

/** Grids of projections that the server computes as jobs: started here, followed here, taken away as a file. */
export function StoreSweepsSection(props: StoreSweepsSectionProps) {
  return (
    <QueryProvider>
      <Sweeps {...props} />
    </QueryProvider>
  );
}

function Sweeps({ inputs, subject, ...store }: StoreSweepsSectionProps) {
  const t = useTranslations("scenarioStore.sweep");
  const { data, error } = useQuery(sweepsOptions());
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = data?.find(({ id, status }) => (chosen === null ? status === "succeeded" : id === chosen));
  return (
    <section aria-labelledby="sweeps-title" className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id="sweeps-title" className="text-finding font-semibold">
        {t("title")}
      </h2>
      <p className="max-w-prose text-muted">{t("lead")}</p>
      <StoreSweepForm
        store={store}
        published={inputs.published}
        subject={subject}
        onStarted={({ id }) => setChosen(id)}
      />
      {error !== null && <StoreFailure error={error} />}
      {data !== undefined && <StoreSweepTable sweeps={data} shownId={shown?.id ?? null} onShow={setChosen} />}
      {shown?.status === "succeeded" && <StoreSweepFigure key={shown.id} sweep={shown} />}
    </section>
  );
}
