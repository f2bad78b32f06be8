/** Where the clouds' environments live and where their people sign in. GCC (`crm9`) signs in at the public address. */
const CLOUDS: readonly { readonly environments: RegExp; readonly login: string }[] = [
  { environments: /\.crm\.(microsoftdynamics|appsplatform)\.us$/, login: "login.microsoftonline.us" },
  { environments: /\.crm\.dynamics\.cn$/, login: "login.chinacloudapi.cn" },
  { environments: /\.crm\d*\.dynamics\.com$/, login: "login.microsoftonline.com" },
];
const PUBLIC_LOGIN = "login.microsoftonline.com";

/** Hosts that an environment may name as its place to sign in: nobody's password goes anywhere else. */
const LOGIN_HOSTS: ReadonlySet<string> = new Set([
  ...CLOUDS.map(({ login }) => login),
  "login.windows.net",
  "login.partner.microsoftonline.cn",
]);

/** Any work or school account, where the directory is not known. */
const ANY_DIRECTORY = "organizations";

/**
 * Address to sign in at for an environment, such as `https://login.microsoftonline.com/<directory>`. Unless a directory is given,
 * the environment is asked for its own: without a sign-in it answers 401 and names it.
 * @param tenant directory id or domain
 * @throws one sentence where nothing answers at the address, or no environment
 */
export async function signInAddressOf(url: URL, tenant?: string, signal?: AbortSignal): Promise<string> {
  const login = CLOUDS.find(({ environments }) => environments.test(url.hostname))?.login ?? PUBLIC_LOGIN;
  if (tenant !== undefined) return `https://${login}/${encodeURIComponent(tenant)}`;
  return namedIn(await challengeOf(url, signal)) ?? `https://${login}/${ANY_DIRECTORY}`;
}

/** `Bearer authorization_uri=https://login.microsoftonline.com/<directory>/oauth2/authorize, resource_id=…` */
async function challengeOf(url: URL, signal: AbortSignal | undefined): Promise<string> {
  let response: Response;
  try {
    response = await fetch(new URL("/api/data/v9.2/WhoAmI()", url), { redirect: "manual", ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    throw new Error(`Nothing answers at ${url.origin}${cause === undefined ? "" : ` (${cause})`}; check --url.`);
  }
  // Nobody should be asked for a password on behalf of something else.
  if (response.status !== 401)
    throw new Error(
      `${url.host} did not answer like a Dataverse environment (status ${response.status} instead of 401); check --url: the Power Platform admin center shows an environment's address.`,
    );
  return response.headers.get("www-authenticate") ?? "";
}

/** The address that a challenge names, if it is one of the known places to sign in. */
export function namedIn(challenge: string): string | undefined {
  const named = /authorization_uri="?(https:\/\/[^\s",]+)/i.exec(challenge)?.[1];
  if (named === undefined || !URL.canParse(named)) return undefined;
  const { host, pathname } = new URL(named);
  const directory = pathname.split("/")[1];
  return LOGIN_HOSTS.has(host) && directory ? `https://${host}/${directory}` : undefined;
}
