"use client";

import type { ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { QueryProvider } from "../../_components/shell/query-provider";
import { StoreDeleteDialog } from "./store-delete-dialog";
import { StoreImportDialog } from "./store-import-dialog";
import type { StoreProps } from "./store-props";
import { StoreSaveDialog } from "./store-save-dialog";
import { StoreVersionsDialog } from "./store-versions-dialog";

export type StoreQuestion = "save" | "version" | "versions" | "import" | "delete";

type StoreDialogProps = {
  question: StoreQuestion;
  store: StoreProps;
  onAsk: (question: StoreQuestion | null) => void;
  /** The page goes on from it. */
  onSaved: (saved: ScenarioVersionView) => void;
  onDeleted: () => void;
};

/** The one question in front of the page. Load it lazily: with the cache of answers it is none of the first load. */
export function StoreDialog({ question, store, onAsk, onSaved, onDeleted }: StoreDialogProps) {
  const { slug } = store.scenario;
  const close = () => onAsk(null);
  return (
    <QueryProvider>
      {(question === "save" || question === "version") && (
        <StoreSaveDialog
          key={question}
          store={store}
          asVersion={question === "version"}
          onFork={() => onAsk("save")}
          onClose={close}
          onSaved={onSaved}
        />
      )}
      {question === "versions" && <StoreVersionsDialog slug={slug} onClose={close} onBroughtBack={onSaved} />}
      {question === "import" && <StoreImportDialog onClose={close} onOpen={onSaved} />}
      {question === "delete" && <StoreDeleteDialog slug={slug} onClose={close} onDeleted={onDeleted} />}
    </QueryProvider>
  );
}
