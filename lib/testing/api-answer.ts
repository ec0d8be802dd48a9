import { expect } from "vitest";

type ApiProblem = {
  status: number;
  detail: string;
  errors?: { field: string; value: unknown; allowed: string }[];
};

/** What a route answered, which must be under this status. */
export async function bodyOf<Body>(answer: Response, status: number): Promise<Body> {
  const body: unknown = await answer.json();
  expect([answer.status, body]).toEqual([status, expect.anything()]);
  return body as Body;
}

/** How a route refused. */
export async function refused(answer: Response, status: number): Promise<ApiProblem> {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return bodyOf<ApiProblem>(answer, status);
}
