"use client";

import { useId, type ReactNode } from "react";

type SegmentedSwitchProps<V extends string> = {
  label: string;
  hideLabel?: boolean | undefined;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  dense?: boolean | undefined; // many options on a phone
};

/** One of a few, all in view: native radio buttons drawn as a strip, so arrow keys and forms work. */
export function SegmentedSwitch<V extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
  dense = false,
}: SegmentedSwitchProps<V>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={hideLabel ? "sr-only" : "mb-1 text-caption text-muted"}>{label}</legend>
      <div className="field-edge flex w-full divide-x divide-rule-strong">
        {options.map((option) => (
          <label
            key={option.value}
            className={`flex min-h-7.5 flex-1 cursor-pointer items-center justify-center text-center ${dense ? "px-1" : "px-3"} has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink [&:has(:checked)_*]:text-paper`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
