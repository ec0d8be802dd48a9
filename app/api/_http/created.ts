import { problem } from "./problem";
import { requireNoParameters } from "./require-no-parameters";

/** Runs a handler that makes something of its body alone: 201 with its JSON and its address, or the problem it threw. */
export async function created<Body>(
  request: Request,
  make: () => Promise<Body>,
  addressOf: (body: Body) => string,
): Promise<Response> {
  try {
    requireNoParameters(request);
    const body = await make();
    return Response.json(body, { status: 201, headers: { location: addressOf(body) } });
  } catch (error) {
    return problem(error);
  }
}
