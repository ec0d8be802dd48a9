import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import type { TokenPriceRow } from "../token-price-row";
import { parseTokenPrices } from "./parse-token-prices";

const parse = (payload: unknown) => parseTokenPrices(JSON.stringify(payload));
const prices = (row: TokenPriceRow | undefined) => [
  row?.inputUsdPerMtok,
  row?.cachedInputUsdPerMtok,
  row?.outputUsdPerMtok,
];

const litellm = {
  sample_spec: {
    input_cost_per_token: 0,
    output_cost_per_token: 0,
    litellm_provider: "one of …",
    mode: "chat",
  },
  "gpt-4o": {
    input_cost_per_token: 2.5e-6,
    output_cost_per_token: 1e-5,
    cache_read_input_token_cost: 1.25e-6,
    input_cost_per_token_batches: 1.25e-6,
    output_cost_per_token_batches: 5e-6,
    litellm_provider: "openai",
    mode: "chat",
  },
  "gemini-2.5-pro": {
    input_cost_per_token: 1.25e-6,
    output_cost_per_token: 1e-5,
    input_cost_per_token_above_200k_tokens: 2.5e-6,
    output_cost_per_token_above_200k_tokens: 1.5e-5,
    litellm_provider: "vertex_ai-language-models",
    mode: "chat",
  },
  "gpt-image-1": { input_cost_per_pixel: 4e-8, litellm_provider: "openai", mode: "image_generation" },
  "gemini-pro-experimental": {
    input_cost_per_token: 0,
    output_cost_per_token: 0,
    litellm_provider: "vertex_ai",
  },
};

const openRouter = {
  data: [
    {
      id: "openai/gpt-4o",
      pricing: { prompt: "0.0000025", completion: "0.00001", input_cache_read: "0.00000125" },
    },
    { id: "openrouter/auto", pricing: { prompt: "-1", completion: "-1" } },
    { id: "qwen/qwen3-coder:free", pricing: { prompt: "0", completion: "0" } },
    { id: "a/batched:batch", pricing: { prompt: "0.0000005", completion: "0.0000025" } },
    {
      id: "a/tiered",
      pricing: {
        prompt: "0.000002",
        completion: "0.00001",
        overrides: [{ min_prompt_tokens: 272000, prompt: "0.000004" }],
      },
    },
    { id: "a/unpriced", pricing: { image: "0.001" } },
    { id: "a/text", pricing: { prompt: "cheap", completion: "0.1" } },
  ],
};

const genaiPrices = [
  {
    id: "openai",
    name: "OpenAI",
    models: [
      { id: "gpt-4o", prices: { input_mtok: 2.5, cache_read_mtok: 1.25, output_mtok: 10 } },
      {
        id: "o3",
        prices: [
          { prices: { input_mtok: 10, output_mtok: 40 } },
          { constraint: { start_date: "2025-06-10" }, prices: { input_mtok: 2, output_mtok: 8 } },
        ],
      },
      { id: "moderation", prices: {} },
      { id: "odd", prices: [{ constraint: { weekday: "Monday" }, prices: { input_mtok: 1 } }] },
    ],
  },
  {
    id: "deepseek",
    models: [
      {
        id: "deepseek-chat",
        prices: [
          { prices: { input_mtok: 0.135 } },
          { constraint: { start_time: "00:30:00Z", end_time: "16:30:00Z" }, prices: { input_mtok: 0.27 } },
        ],
      },
      {
        id: "tiered",
        prices: {
          input_mtok: { base: 5, tiers: [{ start: 200000, price: 10 }] },
          cache_read_mtok: 0.5,
          output_mtok: { base: 25, tiers: [{ start: 200000, price: 37.5 }] },
        },
      },
    ],
  },
];

const llmPrices = {
  vendor: "deepseek",
  models: [
    {
      id: "deepseek-chat",
      price_history: [
        { input: 0.27, output: 1.1, from_date: "2025-02-08", to_date: null, input_cached: null },
        { input: 0.14, output: 0.28, from_date: null, to_date: "2025-02-08", input_cached: 0.014 },
        { input: 1, output: 2, from_date: "last year", to_date: null },
      ],
    },
  ],
};

describe("the factor of a million", () => {
  // gpt-4o lists at 2.50 in, 1.25 cached, 10 out per million. LiteLLM prints 2.5e-6, OpenRouter "0.0000025", genai-prices 2.5.
  test.each([
    ["LiteLLM", litellm, "gpt-4o"],
    ["OpenRouter", openRouter, "openai/gpt-4o"],
    ["genai-prices", genaiPrices, "gpt-4o"],
  ])("%s gives the same price of the same model", (_, payload, model) => {
    const row = parse(payload).rows.find((candidate) => candidate.model === model);
    expect(prices(row)).toEqual([2.5, 1.25, 10]);
  });
});

describe("LiteLLM", () => {
  test("tiers and batches are prices of their own; the sample is no model", () => {
    const { rows } = parse(litellm);
    expect(rows.map((row) => [row.model, row.tierAboveTokens, row.serviceTier, ...prices(row)])).toEqual([
      ["gpt-4o", 0, "standard", 2.5, 1.25, 10],
      ["gpt-4o", 0, "batch", 1.25, null, 5],
      ["gemini-2.5-pro", 0, "standard", 1.25, null, 10],
      ["gemini-2.5-pro", 200_000, "standard", 2.5, null, 15],
      ["gemini-pro-experimental", 0, "standard", 0, null, 0],
    ]);
    expect(rows.map(({ isFree }) => isFree)).toEqual([false, false, false, false, true]);
  });

  test("costs by range of the prompt, and a cache hit's older name", () => {
    const entry = {
      litellm_provider: "dashscope",
      mode: "chat",
      tiered_pricing: [
        { range: [0, 32000], input_cost_per_token: 1e-6, output_cost_per_token: 5e-6 },
        { range: [32000, 128000], input_cost_per_token: 1.8e-6, output_cost_per_token: 9e-6 },
      ],
    };
    const hit = {
      litellm_provider: "deepseek",
      input_cost_per_token: 2.7e-7,
      input_cost_per_token_cache_hit: 7e-8,
    };
    const { rows } = parse({ "dashscope/qwen3": entry, "deepseek-chat": hit });
    expect(rows.map((row) => [row.tierAboveTokens, ...prices(row)])).toEqual([
      [0, 1, null, 5],
      [32_000, 1.8, null, 9],
      [0, 0.27, 0.07, null],
    ]);
  });

  test("a model without a price per token is rejected, not free", () => {
    expect(parse(litellm).rejected.map(({ reason }) => reason)).toEqual([
      "no price per token (image_generation)",
    ]);
  });
});

describe("OpenRouter", () => {
  test("free variants are marked, long prompts and batches kept apart", () => {
    const { rows } = parse(openRouter);
    expect(rows.map((row) => [row.model, row.tierAboveTokens, row.serviceTier, row.inputUsdPerMtok])).toEqual(
      [
        ["openai/gpt-4o", 0, "standard", 2.5],
        ["qwen/qwen3-coder:free", 0, "standard", 0],
        ["a/batched:batch", 0, "batch", 0.5],
        ["a/tiered", 0, "standard", 2],
        ["a/tiered", 272_000, "standard", 4],
      ],
    );
    expect(rows.filter(({ isFree }) => isFree).map(({ model }) => model)).toEqual(["qwen/qwen3-coder:free"]);
    expect(rows.at(-1)?.outputUsdPerMtok).toBe(10);
  });

  test("the -1 of a router is no price", () => {
    expect(parse(openRouter).rejected.map(({ reason }) => reason)).toEqual([
      "-1 is no price: what a router charges depends on where it sends the request",
      "no price per token",
      'not a number: "cheap"',
    ]);
  });

  test("endpoints of one model carry who serves it", () => {
    const endpoints = [{ provider_name: "Azure", pricing: { prompt: "0.0000025", completion: "0.00001" } }];
    expect(parse({ data: { id: "openai/gpt-4o", endpoints } }).rows).toMatchObject([
      { provider: "Azure", model: "openai/gpt-4o", inputUsdPerMtok: 2.5 },
    ]);
  });
});

describe("genai-prices", () => {
  test("a dated price ends the one before it", () => {
    const rows = parse(genaiPrices).rows.filter(({ model }) => model === "o3");
    expect(rows.map((row) => [row.effectiveFrom, row.effectiveTo, row.inputUsdPerMtok])).toEqual([
      [null, "2025-06-10", 10],
      ["2025-06-10", null, 2],
    ]);
  });

  test("hours of the day and long prompts have prices of their own", () => {
    const { rows } = parse(genaiPrices);
    expect(rows.filter(({ model }) => model === "deepseek-chat").map((row) => row.dailyHoursUtc)).toEqual([
      null,
      { from: "00:30:00Z", to: "16:30:00Z" },
    ]);
    const tiered = rows.filter(({ model }) => model === "tiered");
    expect(tiered.map((row) => [row.tierAboveTokens, ...prices(row)])).toEqual([
      [0, 5, 0.5, 25],
      [200_000, 10, 0.5, 37.5],
    ]);
  });

  test("no price and an unknown constraint are rejected with their reason", () => {
    expect(parse(genaiPrices).rejected.map(({ reason }) => reason)).toEqual([
      "no price per token",
      "no model id or prices, or a constraint of an unknown kind",
    ]);
  });
});

describe("llm-prices", () => {
  test("the history of a model, per million; a word is no date", () => {
    const { rows, rejected } = parse(llmPrices);
    expect(rows.map((row) => [row.effectiveFrom, row.effectiveTo, ...prices(row)])).toEqual([
      ["2025-02-08", null, 0.27, null, 1.1],
      [null, "2025-02-08", 0.14, 0.014, 0.28],
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['no date: ["last year",null]']);
  });

  test("the flat list of current prices", () => {
    const flat = {
      updated_at: "2026-08-01",
      prices: [{ id: "m", vendor: "v", input: 3, output: 15, input_cached: 0.3 }],
    };
    expect(parse(flat).rows).toMatchObject([
      { provider: "v", model: "m", inputUsdPerMtok: 3, outputUsdPerMtok: 15 },
    ]);
  });
});

describe("bad input", () => {
  test.each([
    [
      "YAML",
      "name: OpenRouter\nmodels:\n  - id: a\n",
      /expected JSON; of the lists kept as YAML, take the JSON build/,
    ],
    ["a page", "<html></html>", /HTML or XML page/],
    [
      "an error answer",
      '{"error":{"message":"Rate limit exceeded","code":429}}',
      /error: Rate limit exceeded/,
    ],
    ["cut-off JSON", '{"data":[{"id":"a', /cut off or damaged/],
    ["another object", '{"a":1}', /no known keys/],
    ["a list of something else", '[{"a":1}]', /no list of prices known here/],
    [
      "routers alone",
      '{"data":[{"id":"openrouter/auto","pricing":{"prompt":"-1"}}]}',
      /no usable price; the first: -1/,
    ],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parseTokenPrices(text)).toThrow(message);
  });

  test("an empty list is an answer", () => {
    expect(parseTokenPrices('{"data":[]}').emptyReason).toBe("the list holds no model");
  });
});

describe("recorded payloads", () => {
  test.for([
    ["vendors/tokens/genai_prices_data_20260821.json.gz", 1314, "openai", "gpt-4o", 2.5, 10],
    ["vendors/tokens/litellm_model_prices_20250905.json.gz", 1605, "openai", "gpt-4o", 2.5, 10],
    ["vendors/tokens/llm_prices_openai.json", 50, "openai", "gpt-4o", 2.5, 10],
    ["vendors/tokens/llm_prices_deepseek.json", 5, "deepseek", "deepseek-v4-pro", 1.74, 3.48],
  ] as const)("%s: %d prices", ([path, count, provider, model, input, output], { skip }) => {
    const { rows } = parseTokenPrices(payloadText(recordedPayload(path) ?? skip()));
    expect(rows).toHaveLength(count);
    const row = rows.find((candidate) => candidate.provider === provider && candidate.model === model);
    expect([row?.inputUsdPerMtok, row?.outputUsdPerMtok]).toEqual([input, output]);
    // Half the list between 0.05 and 10: a per-token price taken for a per-million price would lie a million times off.
    const paid = rows.flatMap((each) => each.inputUsdPerMtok ?? []).filter((price) => price > 0);
    const median = paid.toSorted((a, b) => a - b)[Math.floor(paid.length / 2)];
    expect(median).toBeGreaterThan(0.05);
    expect(median).toBeLessThan(10);
  });

  test("a recorded YAML list is refused", ({ skip }) => {
    const payload = recordedPayload("vendors/tokens/genai_prices_openrouter_20260821.yml.gz") ?? skip();
    expect(() => parseTokenPrices(payloadText(payload))).toThrow(/expected JSON/);
  });
});
