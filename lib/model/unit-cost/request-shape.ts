export type RequestShape = { inputTokens: number; outputTokens: number };

/** As one word: `8192-1024`. */
export function shapeName({ inputTokens, outputTokens }: RequestShape): string {
  return `${inputTokens}-${outputTokens}`;
}
