const appErrorCodes = [
  "NOT_FOUND",
  "INVALID_INPUT",
  "CONFLICT",
  "FORBIDDEN",
  "MALFORMED_BODY",
  "SOURCE_SCHEMA_CHANGED",
  "SOURCE_UNAVAILABLE",
  "SOURCE_KEY_MISSING",
  "DATABASE_LOCKED",
  "DATABASE_UNAVAILABLE",
  "BUNDLE_MISMATCH",
  "NOT_FOR_REDISTRIBUTION",
  "BUSY",
  "TOO_MANY_REQUESTS",
  "STORAGE_FULL",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export function isAppErrorCode(value: unknown): value is AppErrorCode {
  return appErrorCodes.some((code) => code === value);
}

export type InvalidField = { field: string; value: unknown; allowed: string };

/** The one error a caller may branch on. `fields` names each bad input with its allowed values or range. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly fields: readonly InvalidField[];
  /** When asking again makes sense. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; fields?: readonly InvalidField[]; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
