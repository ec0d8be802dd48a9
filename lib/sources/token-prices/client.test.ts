import { expect, test } from "vitest";
import { tokenPricesClient } from "./client";

test("the four lists as they are today", () => {
  const parts = tokenPricesClient.parts(
    { fromDay: "2026-11-25", toDay: "2026-11-25" },
    {},
    { ciks: [], tickers: [] },
  );
  expect(parts.map(({ part, request }) => [part, request.url.href, request.format])).toEqual([
    ["genai-prices", "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json", "json"],
    ["llm-prices", "https://www.llm-prices.com/historical-v1.json", "json"],
    [
      "litellm",
      "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
      "json",
    ],
    ["openrouter", "https://openrouter.ai/api/v1/models", "json"],
  ]);
  for (const { request } of parts) expect(tokenPricesClient.hosts).toContain(request.url.host);
});

test("a window that is none is refused", () => {
  expect(() =>
    tokenPricesClient.parts({ fromDay: "today", toDay: "2026-11-25" }, {}, { ciks: [], tickers: [] }),
  ).toThrow('token-prices: fromDay is "today"');
});
