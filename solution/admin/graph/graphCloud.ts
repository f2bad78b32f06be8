/** Where Graph is for environments of the clouds, by the end of their own host; the rest is at the public address. */
const CLOUDS: readonly (readonly [environment: RegExp, graph: string])[] = [
  [/\.crm\.microsoftdynamics\.us$/, "https://graph.microsoft.us"],
  [/\.crm\.appsplatform\.us$/, "https://dod-graph.microsoft.us"],
];
const PUBLIC = "https://graph.microsoft.com";
const CHINA = /\.crm\.dynamics\.cn$/;

/** The Graph of an environment's cloud. @throws one sentence where that cloud's gives no transcripts */
export function graphAddressOf(environment: URL): URL {
  const { hostname } = environment;
  if (CHINA.test(hostname))
    throw new Error(
      `Teams transcripts cannot be read for ${hostname}: Microsoft Graph does not offer them in the cloud operated by 21Vianet`,
    );
  return new URL(CLOUDS.find(([end]) => end.test(hostname))?.[1] ?? PUBLIC);
}
