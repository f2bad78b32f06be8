import { connectionOf, type ConnectionFlags } from "../connection/connectionFlags";

/** The options by which commands find the application that reads meetings. */
export interface GraphFlags extends ConnectionFlags {
  readonly graphAs?: string;
  readonly graphUrl?: string;
}

/** How to sign in to the environment and to Graph: what proves an application of its own for Graph is not for whom `--as` names. */
export function graphConnectionOf(flags: GraphFlags) {
  const { secrets: graphSecrets, ...connection } = connectionOf(flags);
  const { graphAs, graphUrl } = flags;
  const secrets = graphAs === undefined ? graphSecrets : { token: graphSecrets?.token };
  return { ...connection, secrets, graphSecrets, graphAs, graphUrl };
}
