import type { NumberDraft } from "./use-number-draft";

type NumberBoxProps = { id: string; noteId: string; box: NumberDraft; className: string };

/** The text box of a number being typed; Escape takes the typing back. */
export function NumberBox({ id, noteId, box, className }: NumberBoxProps) {
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      value={box.text}
      aria-invalid={box.problem !== null}
      aria-describedby={noteId}
      onChange={(event) => box.type(event.currentTarget.value)}
      onBlur={box.leave}
      onKeyDown={(event) => event.key === "Escape" && box.abandon()}
      className={`field-edge h-8 w-full px-2 text-end font-medium aria-invalid:outline-2 aria-invalid:outline-dashed ${className}`}
    />
  );
}
