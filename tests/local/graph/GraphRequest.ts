import { GraphRefusal, notPlayed, withoutPermission, withoutPolicy } from "./graphAnswers";
import type { GraphSettings, Permission } from "./GraphSettings";
import type { GraphMeeting, GraphTenant, GraphUser } from "./GraphTenant";

export interface Application {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
}

/** One request, and what decides how it is answered. */
export interface GraphRequest {
  /** Below `/v1.0/`, decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** `http://127.0.0.1:<port>/v1.0/` */
  readonly root: string;
  readonly application: Application;
  readonly tenant: GraphTenant;
  readonly settings: GraphSettings;
  /** By the service's clock. */
  readonly now: number;
}

/**
 * Who asks: the application that a token of the usual form names, with the permissions it lists, or the one whose id the token is.
 * @throws GraphRefusal without a token
 */
export function applicationOf(authorization: string | undefined, settings: GraphSettings): Application {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
  const claims = claimsIn(token);
  if (claims === undefined) return { id: token, permissions: settings.permissions };
  return { id: claims.appid ?? "", permissions: new Set(claims.roles ?? []) };
}

function claimsIn(token: string): { readonly appid?: string; readonly roles?: readonly string[] } | undefined {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { appid?: string; roles?: string[] };
  } catch {
    return undefined;
  }
}

/** @throws GraphRefusal where the application has none of these permissions */
export function requirePermission({ application }: GraphRequest, ...anyOf: readonly Permission[]): void {
  if (!anyOf.some((permission) => application.permissions.has(permission))) throw withoutPermission(anyOf);
}

/** @throws GraphRefusal where no application access policy covers this organizer */
export function requirePolicy({ application, settings }: GraphRequest, organizerId: string): void {
  if (settings.withoutPolicy.has(organizerId)) throw withoutPolicy(application.id);
}

/** @throws GraphRefusal for every query option but these */
export function requireOptions({ path, query }: GraphRequest, ...known: readonly string[]): void {
  for (const name of query.keys()) if (!known.includes(name)) throw notPlayed(`the option ${name} of ${path}`);
}

/** By id, sign-in name or mailbox. */
export function userAt({ tenant }: GraphRequest, label: string): GraphUser {
  const wanted = label.toLowerCase();
  const user = tenant.users.find(({ id, userPrincipalName }) => [id, userPrincipalName.toLowerCase()].includes(wanted));
  if (user === undefined) throw new GraphRefusal(404, "Request_ResourceNotFound", `Resource '${label}' does not exist.`);
  return user;
}

export function meetingAt(request: GraphRequest, userLabel: string, meetingId: string): GraphMeeting {
  const { id } = userAt(request, userLabel);
  const meeting = request.tenant.meetings.find((each) => each.id === meetingId && each.organizerId === id);
  if (meeting === undefined) throw new GraphRefusal(404, "NotFound", "Specified meeting is not found.");
  return meeting;
}
