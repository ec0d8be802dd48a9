import { problem } from "./problem";

/** Runs a handler and answers with its JSON, or with the problem it threw. */
export async function respond(handle: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await handle());
  } catch (error) {
    return problem(error);
  }
}
