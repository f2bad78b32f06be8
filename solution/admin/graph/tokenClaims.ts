/** What an access token says of the application that it is for. */
export interface TokenClaims {
  readonly application?: string;
  readonly tenant?: string;
  /** Names of application permissions. */
  readonly permissions: readonly string[];
}

/** Undefined for tokens that cannot be read, as another service may send. @param authorization such as `Bearer eyJ…` */
export function claimsOf(authorization: string): TokenClaims | undefined {
  try {
    const payload = authorization.replace(/^Bearer\s+/i, "").split(".")[1] ?? "";
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Readonly<Record<string, unknown>>;
    const { appid, azp, tid, roles } = claims;
    const application = [appid, azp].find((id): id is string => typeof id === "string");
    return {
      ...(application !== undefined && { application }),
      ...(typeof tid === "string" && { tenant: tid }),
      permissions: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === "string") : [],
    };
  } catch {
    return undefined;
  }
}
