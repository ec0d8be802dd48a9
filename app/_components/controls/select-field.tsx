"use client";

import { useId } from "react";

type SelectFieldProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string; group?: string | undefined }[];
  onChange: (value: V) => void;
  changed?: boolean | undefined; // tints a choice that differs from its base
};

/** A labelled native select: the platform's own list is the most accessible one. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  onChange,
  changed = false,
}: SelectFieldProps<V>) {
  const id = useId();
  const groupNames = [...new Set(options.map((option) => option.group ?? ""))];
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
        className={`field-edge h-8 w-full min-w-0 px-2 font-medium ${changed ? "bg-paper-tinted" : ""}`}
      >
        {groupNames.map((group) => {
          const members = options.filter((option) => (option.group ?? "") === group);
          return group === "" ? (
            members.map((option) => <Option key={option.value} {...option} />)
          ) : (
            <optgroup key={group} label={group}>
              {members.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

function Option({ value, label }: { value: string; label: string }) {
  return <option value={value}>{label}</option>;
}
