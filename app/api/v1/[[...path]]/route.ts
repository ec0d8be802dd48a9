import { AppError } from "@/lib/errors/app-error";
import { problem } from "../../_http/problem";

/** An address nobody serves, told as every other refusal is: a page of HTML is no answer to a program. */
function notFound(request: Request): Response {
  const { pathname } = new URL(request.url);
  return problem(new AppError("NOT_FOUND", `There is nothing at ${pathname}.`));
}

export {
  notFound as DELETE,
  notFound as GET,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
