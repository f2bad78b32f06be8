import { SECRET_VARIABLES } from "./secrets";

/**
 * Makes sure that a ready token can travel, and that it is for this environment: another address should not even see it.
 * @param variable where it comes from
 * @throws one sentence, which never quotes the token
 */
export function checkToken(token: string, url: URL, variable: string = SECRET_VARIABLES.token): void {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new Error(`${variable} holds more than a token: it must have no "Bearer" before it, no spaces and no line breaks.`);
  const audience = audienceOf(token);
  if (audience !== undefined && hostOf(audience) !== hostOf(url))
    throw new Error(
      `The token in ${variable} is for ${audience.origin}, but ${variable === SECRET_VARIABLES.token ? `--url names ${url.origin}: get a token for ${url.origin} or change --url` : `${url.origin} is asked: get a token for that`}.`,
    );
}

/** What a token says that it is for; undefined where it says no address, as opaque tokens do. */
function audienceOf(token: string): URL | undefined {
  try {
    const { aud } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { readonly aud?: unknown };
    return typeof aud === "string" ? new URL(aud) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of an environment's Web API alone counts as the environment's. */
function hostOf({ host }: URL): string {
  return host.replace(".api.crm", ".crm");
}
