import { useId } from "react";

type FileChooserProps = {
  label: string;
  cancelLabel: string;
  onChoose: (file: File | null) => void;
  onCancel: () => void;
};

/** A table in any of the formats an upload takes, or a way out. */
export function FileChooser({ label, cancelLabel, onChoose, onCancel }: FileChooserProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <div className="flex flex-col gap-y-1">
        <label htmlFor={id} className="text-caption text-muted">
          {label}
        </label>
        <input
          id={id}
          type="file"
          className="max-w-full file:me-3 file:underline file:underline-offset-2"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <button type="button" className="text-action" onClick={onCancel}>
        {cancelLabel}
      </button>
    </div>
  );
}
