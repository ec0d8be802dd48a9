import { AppError } from "@/lib/errors/app-error";
import { looksLikeMarkup, isRecord, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { TokenPriceRow } from "../token-price-row";
import { collectTokenPrices, type TokenPriceCollection } from "./collect-token-prices";
import { addGenaiPrices, isGenaiPrices } from "./genai-prices";
import { addLitellm, isLitellm } from "./litellm";
import { addLlmPrices, isLlmPrices } from "./llm-prices";
import { addOpenRouter, isOpenRouter } from "./open-router";

/**
 * List prices of language models in USD per million tokens, from four lists told apart by their content: genai-prices and
 * llm-prices count per million, LiteLLM and OpenRouter per token.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for YAML, an error answer or an unknown shape.
 */
export function parseTokenPrices(text: string): ParsedBatch<TokenPriceRow> {
  if (!/^\s*[[{]/.test(text) && !looksLikeMarkup(text)) {
    throw changed(
      "expected JSON; of the lists kept as YAML, take the JSON build (genai-prices: prices/data.json)",
    );
  }
  const payload = parseJsonPayload("token-prices", text);
  const collection = collectTokenPrices();
  const { batch } = collection;
  addList(payload, collection);
  const [first] = batch.rejected;
  if (batch.rows.length === 0 && first !== undefined)
    throw changed(`no usable price; the first: ${first.reason}`);
  return batch.rows.length === 0 ? { ...batch, emptyReason: "the list holds no model" } : batch;
}

function addList(payload: unknown, collection: TokenPriceCollection): void {
  if (isGenaiPrices(payload)) addGenaiPrices(payload, collection);
  else if (!isRecord(payload)) throw changed("the JSON is no list of prices known here");
  else if (isRecord(payload["error"]))
    throw changed(`the API answered with an error: ${messageOf(payload["error"])}`);
  else if (isLlmPrices(payload)) addLlmPrices(payload, collection);
  else if (isOpenRouter(payload)) addOpenRouter(payload, collection);
  else if (isLitellm(payload)) addLitellm(payload, collection);
  else throw changed("none of genai-prices, llm-prices, LiteLLM, OpenRouter: no known keys in the JSON");
}

function messageOf(error: Readonly<Record<string, unknown>>): string {
  return typeof error["message"] === "string" ? error["message"].slice(0, 200) : "no message";
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `token-prices: ${problem}`);
}
