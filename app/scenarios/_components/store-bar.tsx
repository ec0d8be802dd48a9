"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { QueryProvider } from "../../_components/shell/query-provider";
import type { OpenedScenario, StoreProps } from "./store-props";

const SaveDialog = lazy(async () => ({ default: (await import("./store-save-dialog")).StoreSaveDialog }));
const VersionsDialog = lazy(async () => ({
  default: (await import("./store-versions-dialog")).StoreVersionsDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import("./store-import-dialog")).StoreImportDialog,
}));
const DeleteDialog = lazy(async () => ({
  default: (await import("./store-delete-dialog")).StoreDeleteDialog,
}));

type StoreBarProps = StoreProps & {
  /** The page goes on from a saved scenario without changes, at its settings; from `base` once its own is deleted. */
  onOpened: OpenedScenario;
};

type Question = "save" | "version" | "versions" | "import" | "delete";

/** Keeps the scenario at work: save, versions, fork, file, delete. What a question needs is loaded when it is asked. */
export function StoreBar({ onOpened, ...store }: StoreBarProps) {
  const t = useTranslations("scenarioStore");
  const [question, setQuestion] = useState<Question | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const router = useRouter();
  const { slug, version } = store.scenario;
  const close = () => setQuestion(null);
  const opened = (name: string, at: number, settings: Parameters<OpenedScenario>[1], to: string) => {
    close();
    setTold(t("saved", { name, version: String(at) }));
    onOpened(to, settings);
    if (to === slug) router.refresh(); // the same address now means another version
  };
  const ask = (asked: Question, label: string) => (
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
        <QueryProvider>
          <Suspense>
            {(question === "save" || question === "version") && (
              <SaveDialog
                key={question}
                store={store}
                asVersion={question === "version"}
                onFork={() => setQuestion("save")}
                onClose={close}
                onSaved={(saved) => opened(saved.name, saved.version, saved.settings, saved.slug)}
              />
            )}
            {question === "versions" && (
              <VersionsDialog
                slug={slug}
                onClose={close}
                onBroughtBack={(saved) => opened(saved.name, saved.version, saved.settings, saved.slug)}
              />
            )}
            {question === "import" && (
              <ImportDialog
                onClose={close}
                onOpen={(saved) => opened(saved.name, saved.version, saved.settings, saved.slug)}
              />
            )}
            {question === "delete" && (
              <DeleteDialog
                slug={slug}
                onClose={close}
                onDeleted={() => {
                  close();
                  setTold(t("deleted", { slug }));
                  onOpened("base", {});
                }}
              />
            )}
          </Suspense>
        </QueryProvider>
      )}
    </div>
  );
}
