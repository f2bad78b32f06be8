import { clauseOf } from "../connection/sentenceOf";
import type { ReadApi } from "../connection/webApi";
import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import { isGuid } from "../../../shared/domain/isGuid";
import type { Organizer } from "./Organizer";

/** What is asked of a user, wherever one is listed. */
const USER_COLUMNS = "$select=id,displayName,userPrincipalName,mail";
const GROUP = /^group:/i;
const MEMBERS_PER_PAGE = 100;

/** All our roles begin so. */
const OWN_ROLES = "Seller Details%";
const WITH_OWN_ROLES =
  `<fetch no-lock="true" distinct="true"><entity name="systemuser"><attribute name="systemuserid"/><attribute name="fullname"/>` +
  `<attribute name="domainname"/><attribute name="internalemailaddress"/><attribute name="azureactivedirectoryobjectid"/>` +
  `<filter><condition attribute="isdisabled" operator="eq" value="0"/></filter>` +
  `<link-entity name="systemuserroles" from="systemuserid" to="systemuserid"><link-entity name="role" from="roleid" to="roleid">` +
  `<filter><condition attribute="name" operator="like" value="${OWN_ROLES}"/></filter></link-entity></link-entity></entity></fetch>`;

interface GraphUser {
  readonly id: string;
  readonly displayName?: string | null;
  readonly userPrincipalName?: string | null;
  readonly mail?: string | null;
}

interface SystemUser {
  readonly fullname?: string | null;
  readonly domainname?: string | null;
  readonly internalemailaddress?: string | null;
  readonly azureactivedirectoryobjectid?: string | null;
}

/**
 * Whose meetings are read: users by address, sign-in name or directory id, the members of a group by `group:` and its name or id, or,
 * where nobody is named, everybody who has one of our roles of their own (not by a team).
 * @param onProblem told who was not found, a sentence each
 * @throws GraphError or DataverseError where nobody can be asked for
 */
export async function findOrganizers(
  graph: GraphApi,
  api: ReadApi,
  named: readonly string[] | undefined,
  onProblem: (label: string, message: string) => void,
): Promise<readonly Organizer[]> {
  const found = new Map<string, Organizer>();
  const note = (user: GraphUser) => found.set(user.id, organizerOf(user.id, user.displayName, [user.userPrincipalName, user.mail]));
  const unlessMissing = async (label: string, what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof GraphError) || error.status !== 404) throw error;
      onProblem(label, `${label} is no ${what} of the directory that Graph was asked for (${clauseOf(error.message)}).`);
    }
  };
  const noteUser = (label: string) =>
    unlessMissing(label, "user", async () => void note(await graph.get<GraphUser>(`users/${encodeURIComponent(label)}?${USER_COLUMNS}`)));

  if (named === undefined) {
    for (const row of await api.getAll<SystemUser>(`systemusers?fetchXml=${encodeURIComponent(WITH_OWN_ROLES)}`)) {
      const { azureactivedirectoryobjectid: id, domainname, internalemailaddress, fullname } = row;
      if (id) found.set(id, organizerOf(id, fullname, [domainname, internalemailaddress]));
      else if (domainname) await noteUser(domainname);
    }
  }
  for (const label of named ?? []) {
    if (!GROUP.test(label)) await noteUser(label);
    else await unlessMissing(label, "group", async () => (await membersOf(graph, label.replace(GROUP, "").trim())).forEach(note));
  }
  return [...found.values()];
}

async function membersOf(graph: GraphApi, group: string): Promise<readonly GraphUser[]> {
  const id = isGuid(group) ? group : await groupIdOf(graph, group);
  const members: GraphUser[] = [];
  const path = `groups/${id}/transitiveMembers/microsoft.graph.user?${USER_COLUMNS}&$top=${MEMBERS_PER_PAGE}`;
  for await (const { value } of graph.pages<GraphUser>(path)) members.push(...value);
  return members;
}

async function groupIdOf(graph: GraphApi, name: string): Promise<string> {
  const filter = encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`);
  const { value } = await graph.get<{ readonly value: readonly { readonly id: string }[] }>(`groups?$filter=${filter}&$select=id`);
  const [only] = value;
  if (only === undefined) throw new GraphError(`there is no group “${name}”`, 404, "", undefined, "GET groups");
  if (value.length > 1) throw new Error(`${value.length} groups are called “${name}”: name the one by its id, as group:<id>`);
  return only.id;
}

function organizerOf(id: string, name: string | null | undefined, addresses: readonly (string | null | undefined)[]): Organizer {
  const known = addresses.flatMap((address) => (address ? [address.trim().toLowerCase()] : []));
  return { id: id.toLowerCase(), name: name ?? "", addresses: [...new Set(known)] };
}
