import { InvalidArgumentError, type Command } from "commander";
import type { ConnectionOptions } from "./connect";
import { SECRET_VARIABLES, secretsOf } from "./secrets";

/** The options by which every command finds its environment. */
export interface ConnectionFlags {
  readonly url: string;
  readonly as: string;
  readonly clientId?: string;
  readonly tenant?: string;
  readonly deviceCode?: boolean;
}

/** @param role what `--as` does, such as "imports" */
export function withConnectionOptions(command: Command, role: string): Command {
  return command
    .requiredOption("--url <url>", "address of the environment, such as https://contoso.crm.dynamics.com", addressOf)
    .requiredOption("--as <user>", `who ${role}: the email address to sign in with, or an application's id`)
    .option("--client-id <id>", "application (client) id to sign in through, if not the vendor's public one")
    .option("--tenant <tenant>", "directory (tenant) id or domain to sign in to, if not the environment's own")
    .option("--device-code", "sign in by entering a code in a browser elsewhere")
    .addHelpText(
      "after",
      `
For automation, put one of these into the environment, never on the command line:
  ${SECRET_VARIABLES.clientSecret}  client secret of the application that --as names
  ${SECRET_VARIABLES.certificate}    path of a PEM file with its certificate and private key
                                (${SECRET_VARIABLES.certificatePassword}: the key's password)
  ${SECRET_VARIABLES.federatedToken}
                                path of a file with a token of an identity provider
                                that the application trusts
  ${SECRET_VARIABLES.token}          a ready access token of whom --as names`,
    );
}

/** @param variables where secrets are read from */
export function connectionOf(flags: ConnectionFlags, variables = process.env): Pick<ConnectionOptions, keyof ConnectionFlags | "secrets"> {
  const { url, as, clientId, tenant, deviceCode } = flags;
  return { url, as, clientId, tenant, deviceCode, secrets: secretsOf(variables) };
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError("It must be an address such as https://contoso.crm.dynamics.com.");
  return url.origin;
}
