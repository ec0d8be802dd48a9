import { conditional } from "./conditional";
import { problem } from "./problem";
import { requireNoParameters } from "./require-no-parameters";

/** Runs a handler whose request is in its body alone and answers with its JSON, or with the problem it threw. */
export function respond(request: Request, handle: () => Promise<unknown>): Promise<Response> {
  return jsonOrProblem(async () => {
    requireNoParameters(request);
    return handle();
  });
}

/** The answer to a read, which checks its own parameters: a reader who has this very answer already gets 304. */
export async function respondToRead(request: Request, handle: () => Promise<unknown>): Promise<Response> {
  return conditional(request, await jsonOrProblem(handle));
}

async function jsonOrProblem(handle: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await handle());
  } catch (error) {
    return problem(error);
  }
}
