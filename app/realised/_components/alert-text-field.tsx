"use client";

import { useEffect, useId, useRef } from "react";

type AlertTextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Accepted range or form, below the field; stands back for the problem. */
  note?: string | undefined;
  problem: string | null;
  isDisabled?: boolean | undefined;
  inputMode?: "text" | "decimal" | "url" | "email" | undefined;
  suggestions?: readonly string[] | undefined;
  /** Where the reader goes on when the form opens. */
  takesFocus?: boolean | undefined;
};

/** A labelled line of text that says what it takes, and what is wrong with what it holds. */
export function AlertTextField(props: AlertTextFieldProps) {
  const {
    label,
    value,
    onChange,
    note,
    problem,
    isDisabled = false,
    inputMode = "text",
    suggestions,
    takesFocus = false,
  } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <input
        id={id}
        ref={input}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={value}
        disabled={isDisabled}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        list={suggestions === undefined ? undefined : `${id}-list`}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="field-edge h-8 w-full min-w-0 px-2 font-medium aria-invalid:outline-2 aria-invalid:outline-dashed disabled:text-muted"
      />
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
      <span id={`${id}-note`} className="min-h-4 text-caption text-muted">
        {problem === null ? (
          note
        ) : (
          <span role="alert" className="font-semibold text-ink">
            ! {problem}
          </span>
        )}
      </span>
    </div>
  );
}
