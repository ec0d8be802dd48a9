import { checkedWindow } from "../checked-window";
import type { SourceClient, SourcePart } from "../source-client";

const FIRST_DAY = "2020-06-11"; // the first language model was sold by the token

/** What the lists say today, whatever the window; the first two carry the history of each price. */
export const tokenPricesClient: SourceClient = {
  sourceId: "token-prices",
  hosts: ["raw.githubusercontent.com", "www.llm-prices.com", "openrouter.ai"],
  minIntervalMs: 1_000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 0,
  parts: (window) => {
    checkedWindow("token-prices", window, FIRST_DAY);
    return [
      listPart(
        "genai-prices",
        "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json",
        "https://github.com/pydantic/genai-prices",
      ),
      listPart("llm-prices", "https://www.llm-prices.com/historical-v1.json", "https://www.llm-prices.com/"),
      listPart(
        "litellm",
        "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
        "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json",
      ),
      listPart("openrouter", "https://openrouter.ai/api/v1/models", "https://openrouter.ai/models"),
    ];
  },
};

function listPart(list: string, address: string, sourceUrl: string): SourcePart {
  return {
    part: list,
    request: { url: new URL(address), format: "json", fileName: `${list}.json`, sourceUrl },
  };
}
