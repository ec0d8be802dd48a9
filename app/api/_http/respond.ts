import { conditional } from "./conditional";
import { problem } from "./problem";

/** Runs a handler and answers with its JSON, or with the problem it threw. */
export async function respond(handle: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await handle());
  } catch (error) {
    return problem(error);
  }
}

/** The same for a read: a reader who has this very answer already gets 304. */
export async function respondToRead(request: Request, handle: () => Promise<unknown>): Promise<Response> {
  return conditional(request, await respond(handle));
}
