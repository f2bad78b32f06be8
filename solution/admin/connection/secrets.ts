/** What signs in without a person. It comes from the environment's variables only: command lines are seen by others and kept. */
export interface Secrets {
  /** A ready access token. */
  readonly token?: string | undefined;
  /** A ready access token for Microsoft Graph. */
  readonly graphToken?: string | undefined;
  /** An application's client secret. */
  readonly clientSecret?: string | undefined;
  /** Path of a PEM file with an application's certificate and private key. */
  readonly certificate?: string | undefined;
  /** Of that private key, where it has one. */
  readonly certificatePassword?: string | undefined;
  /** Path of a file with a token of another identity provider that the application trusts; read anew at each sign-in. */
  readonly federatedToken?: string | undefined;
}

export const SECRET_VARIABLES = {
  token: "SELLER_DETAILS_TOKEN",
  graphToken: "SELLER_DETAILS_GRAPH_TOKEN",
  clientSecret: "SELLER_DETAILS_CLIENT_SECRET",
  certificate: "SELLER_DETAILS_CERTIFICATE",
  certificatePassword: "SELLER_DETAILS_CERTIFICATE_PASSWORD",
  federatedToken: "SELLER_DETAILS_FEDERATED_TOKEN_FILE",
} as const satisfies Record<keyof Secrets, string>;

/** @param variables such as `process.env`; an empty one counts as absent, and a line break that a file left at the end as no part */
export function secretsOf(variables: NodeJS.ProcessEnv): Secrets {
  const of = (name: keyof Secrets) => variables[SECRET_VARIABLES[name]]?.replace(/[\r\n]+$/, "") || undefined;
  return {
    token: of("token"),
    graphToken: of("graphToken"),
    clientSecret: of("clientSecret"),
    certificate: of("certificate"),
    certificatePassword: of("certificatePassword"),
    federatedToken: of("federatedToken"),
  };
}
