import { json, missing, notPlayed, type GraphAnswer } from "./graphAnswers";
import { requireOptions, requirePermission, userAt, type GraphRequest } from "./GraphRequest";
import type { GraphUser } from "./GraphTenant";
import { pageOf } from "./paging";

export function user(request: GraphRequest, label: string): GraphAnswer {
  requireOptions(request, "$select");
  requirePermission(request, "User.Read.All");
  return json(rowOf(userAt(request, label)));
}

/** Groups of a name. */
export function groupsNamed(request: GraphRequest): GraphAnswer {
  requireOptions(request, "$filter", "$select");
  requirePermission(request, "GroupMember.Read.All");
  const filter = request.query.get("$filter") ?? "";
  const name = /^displayName eq '((?:[^']|'')*)'$/.exec(filter)?.[1]?.replaceAll("''", "'");
  if (name === undefined) throw notPlayed(`the filter ${filter} of groups`);
  return json({ value: request.tenant.groups.filter(({ displayName }) => displayName === name).map(({ id }) => ({ id })) });
}

/** All users in a group, those of groups in it too. */
export function membersOf(request: GraphRequest, groupId: string): GraphAnswer {
  requireOptions(request, "$select", "$top", "$skiptoken");
  requirePermission(request, "GroupMember.Read.All");
  const group = request.tenant.groups.find(({ id }) => id === groupId);
  if (group === undefined) throw missing("The group");
  return pageOf(
    request,
    group.memberIds.map((id) => rowOf(userAt(request, id))),
    ["$select", "$top"],
  );
}

function rowOf({ id, displayName, userPrincipalName, mail }: GraphUser) {
  return { id, displayName, userPrincipalName, mail };
}
