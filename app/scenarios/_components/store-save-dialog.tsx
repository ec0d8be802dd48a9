"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { scenarioVersionsKey, scenarioVersionsOptions } from "@/lib/query-options/scenario-versions";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { StoreProps } from "./store-props";
import { StoreFailure } from "./store-failure";
import { saveNew, saveVersion } from "./store-requests";

const MAX_NAME_CHARACTERS = 80; // emoji count twice here: the server counts characters
const MAX_NOTE_CHARACTERS = 10_000;

type StoreSaveDialogProps = {
  store: StoreProps;
  /** The next version of what the page builds on, instead of a new scenario on top of it. */
  asVersion: boolean;
  onFork: () => void;
  onClose: () => void;
  onSaved: (saved: ScenarioVersionView) => void;
};

/** Name and notes; what is stored are the differences, said in words before they are. */
export function StoreSaveDialog({ store, asVersion, onFork, onClose, onSaved }: StoreSaveDialogProps) {
  const t = useTranslations("scenarioStore");
  const { slug, version } = store.scenario;
  const { data, error } = useQuery({ ...scenarioVersionsOptions(slug), enabled: asVersion });
  const from = data?.find((each) => each.version === version);
  if (asVersion && from === undefined) {
    return (
      <ModalDialog title={t("saveVersionTitle", { version: String((version ?? 0) + 1) })} onClose={onClose}>
        {error === null ? <p role="status">{t("loading")}</p> : <StoreFailure error={error} />}
      </ModalDialog>
    );
  }
  return <SaveForm store={store} from={from} onFork={onFork} onClose={onClose} onSaved={onSaved} />;
}

type SaveFormProps = Omit<StoreSaveDialogProps, "asVersion"> & { from: ScenarioVersionView | undefined };

function SaveForm({ store, from, onFork, onClose, onSaved }: SaveFormProps) {
  const t = useTranslations("scenarioStore");
  const nameOf = useScenarioName();
  const client = useQueryClient();
  const id = useId();
  const [name, setName] = useState(from?.name ?? "");
  const [notes, setNotes] = useState(from?.notes ?? "");
  const saving = useMutation({
    mutationFn: () =>
      from === undefined ? saveNew(store, { name, notes }) : saveVersion(store, from, { name, notes }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: scenarioVersionsKey(saved.slug) });
      onSaved(saved);
    },
  });
  const title =
    from === undefined ? t("saveTitle") : t("saveVersionTitle", { version: String(from.version + 1) });
  return (
    <ModalDialog title={title} onClose={onClose}>
      <form
        className="flex flex-col gap-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <div className="flex flex-col gap-y-1">
          <label htmlFor={`${id}-name`} className="text-caption text-muted">
            {t("name")}
          </label>
          <input
            id={`${id}-name`}
            type="text"
            required
            dir="auto"
            autoComplete="off"
            maxLength={MAX_NAME_CHARACTERS}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            className="field-edge h-8 px-2 font-medium"
          />
        </div>
        <div className="flex flex-col gap-y-1">
          <label htmlFor={`${id}-notes`} className="text-caption text-muted">
            {t("notes")}
          </label>
          <textarea
            id={`${id}-notes`}
            dir="auto"
            rows={5}
            maxLength={MAX_NOTE_CHARACTERS}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
            className="field-edge px-2 py-1.5"
          />
        </div>
        <p className="text-caption text-muted">
          {from === undefined
            ? t("stores", { count: Object.keys(store.overrides).length, parent: nameOf(store.scenario.slug) })
            : t("storesVersion", { version: String(from.version) })}
        </p>
        {saving.error !== null && (
          <div className="flex flex-col gap-y-1">
            <StoreFailure error={saving.error} />
            {from !== undefined && (
              <button type="button" className="text-action self-start" onClick={onFork}>
                {t("forkInstead")}
              </button>
            )}
          </div>
        )}
        <button
          type="submit"
          className="text-action self-start font-semibold disabled:text-muted"
          disabled={saving.isPending || name.trim() === ""}
        >
          {saving.isPending ? t("saving") : t("confirmSave")}
        </button>
      </form>
    </ModalDialog>
  );
}
