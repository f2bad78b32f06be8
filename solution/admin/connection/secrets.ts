/** What signs in without a person. It comes from the environment's variables only: command lines are seen by others and kept. */
export interface Secrets {
  /** A ready access token. */
  readonly token?: string | undefined;
  /** An application's client secret. */
  readonly clientSecret?: string | undefined;
  /** Path of a PEM file with an application's certificate and private key. */
  readonly certificate?: string | undefined;
  /** Of that private key, where it has one. */
  readonly certificatePassword?: string | undefined;
}

export const SECRET_VARIABLES = {
  token: "SELLER_DETAILS_TOKEN",
  clientSecret: "SELLER_DETAILS_CLIENT_SECRET",
  certificate: "SELLER_DETAILS_CERTIFICATE",
  certificatePassword: "SELLER_DETAILS_CERTIFICATE_PASSWORD",
} as const satisfies Record<keyof Secrets, string>;

/** @param variables such as `process.env`; an empty one counts as absent, and a line break that a file left at the end as no part */
export function secretsOf(variables: NodeJS.ProcessEnv): Secrets {
  const of = (name: keyof Secrets) => variables[SECRET_VARIABLES[name]]?.replace(/[\r\n]+$/, "") || undefined;
  return {
    token: of("token"),
    clientSecret: of("clientSecret"),
    certificate: of("certificate"),
    certificatePassword: of("certificatePassword"),
  };
}
