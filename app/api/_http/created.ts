import { problem } from "./problem";

/** Runs a handler that makes something: 201 with its JSON and its address, or the problem it threw. */
export async function created<Body>(
  make: () => Promise<Body>,
  addressOf: (body: Body) => string,
): Promise<Response> {
  try {
    const body = await make();
    return Response.json(body, { status: 201, headers: { location: addressOf(body) } });
  } catch (error) {
    return problem(error);
  }
}
