/** Days for which scenario sets are rebuilt by the rule: nobody wrote such scenarios then. */
export const frozenDates = ["2023-12-31", "2024-12-31", "2025-06-30"] as const;
