/** A RangeError that also names field, value and what is allowed, for an answer that lists them. */
export class FieldRangeError extends RangeError {
  constructor(
    readonly field: string,
    readonly value: number,
    readonly allowed: string,
  ) {
    super(`${field} must ${allowed}, got ${value}`);
    this.name = "FieldRangeError";
  }
}
