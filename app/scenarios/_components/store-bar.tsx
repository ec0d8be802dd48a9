"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import type { StoreQuestion } from "./store-dialog";
import type { OpenedScenario, StoreProps } from "./store-props";

const StoreDialog = lazy(async () => ({ default: (await import("./store-dialog")).StoreDialog }));

type StoreBarProps = StoreProps & {
  /** The page goes on from a saved scenario without changes, at its settings; from `base` once its own is deleted. */
  onOpened: OpenedScenario;
};

/** Keeps the scenario at work: save, versions, fork, file, delete. */
export function StoreBar({ onOpened, ...store }: StoreBarProps) {
  const t = useTranslations("scenarioStore");
  const [question, setQuestion] = useState<StoreQuestion | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { slug, version } = store.scenario;
  const goOn = (saved: ScenarioVersionView) => {
    setQuestion(null);
    setTold(t("saved", { name: saved.name, version: String(saved.version) }));
    onOpened(saved.slug, saved.settings);
  };
  const leave = () => {
    setQuestion(null);
    setTold(t("deleted", { slug }));
    onOpened("base", {});
  };
  const ask = (asked: StoreQuestion, label: string) => (
    <button type="button" className="text-action" onClick={() => setQuestion(asked)}>
      {label}
    </button>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1" data-print="hide">
      {version === null ? (
        ask("save", t("save"))
      ) : (
        <>
          {ask("version", t("saveVersion", { version: String(version + 1) }))}
          {ask("save", t("saveAs"))}
          {ask("versions", t("versions"))}
          <a href={`/api/v1/scenarios/${slug}/file?version=${version}`} download className="text-action">
            {t("export")}
          </a>
          {ask("delete", t("delete"))}
        </>
      )}
      {ask("import", t("import"))}
      <span role="status" className="text-caption text-muted empty:hidden">
        {told}
      </span>
      {question !== null && (
        <Suspense>
          <StoreDialog
            question={question}
            store={store}
            onAsk={setQuestion}
            onSaved={goOn}
            onDeleted={leave}
          />
        </Suspense>
      )}
    </div>
  );
}
