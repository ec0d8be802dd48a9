const keyInText = /\b(api_?key|securitytoken|subscription-key|token)["']?\s*[=:]\s*["']?[^&\s"',}]+/gi;

/** The text without any access key an answer may echo; the key's name stays. */
export function withoutKeys(text: string): string {
  return text.replaceAll(keyInText, "$1 removed");
}
