import type { ReportPart } from "@/lib/contracts/report-part";

/** Computes one part of a report; what stops it becomes its reason instead of the end of the whole report. */
export function attemptPart<Value>(compute: () => Value): ReportPart<Value> {
  try {
    return { status: "available", value: compute() };
  } catch (error) {
    return { status: "unavailable", reason: reasonOf(error) };
  }
}

/** A part computed from an input that itself may not be had. @param name of the input, for the reason. */
export function partFromInput<Input, Value>(
  name: string,
  input: ReportPart<Input> | undefined,
  compute: (value: Input) => Value,
): ReportPart<Value> {
  if (input === undefined) return { status: "unavailable", reason: `the report was made without ${name}` };
  return input.status === "unavailable" ? input : attemptPart(() => compute(input.value));
}

export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === "" ? "unknown error" : message;
}
