"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { StoreFailure } from "./store-failure";
import { deleteSaved } from "./store-requests";

type StoreDeleteDialogProps = { slug: string; onClose: () => void; onDeleted: () => void };

/** There is no way back, so it asks; a scenario that others build on stays, and says which they are. */
export function StoreDeleteDialog({ slug, onClose, onDeleted }: StoreDeleteDialogProps) {
  const t = useTranslations("scenarioStore");
  const nameOf = useScenarioName();
  const deleting = useMutation({ mutationFn: () => deleteSaved(slug), onSuccess: onDeleted });
  return (
    <ModalDialog title={t("deleteTitle", { name: nameOf(slug) })} onClose={onClose}>
      <p>{t("deleteNote")}</p>
      {deleting.error !== null && <StoreFailure error={deleting.error} />}
      <div className="flex gap-x-6">
        <button
          type="button"
          className="text-action font-semibold disabled:text-muted"
          disabled={deleting.isPending}
          onClick={() => deleting.mutate()}
        >
          {t("confirmDelete")}
        </button>
        <button type="button" className="text-action" onClick={onClose}>
          {t("keep")}
        </button>
      </div>
    </ModalDialog>
  );
}
