import { json, noContent, type ApiRequest, type ApiResponse } from "./ApiRequest";
import type { Caller } from "./Caller";
import type { Table } from "./Catalogue";
import { entityDefinition } from "./entityDefinitions";
import type { MessageServices } from "./customizing/Message";
import { answerMessage } from "./customizing/answerMessage";
import { ApiError, errorBody, notPlayed, rowMissing } from "./errors";
import type { Files } from "./files";
import { parsePrefer, type Preferences } from "./prefer";
import { collectionsOf, withCollections } from "./query/collections";
import { parseFetchXml } from "./query/fetchXml";
import { parseOData } from "./query/odata";
import { skipToken } from "./query/paging";
import { runQuery, type QueryServices } from "./query/runQuery";
import { bodyOf } from "./requestBody";
import type { Sharing } from "./sharing";
import { idOf, type Writes, type WriteServices } from "./write";

export interface ApiServices extends QueryServices, WriteServices {
  readonly organisationId: string;
  readonly clock: () => Date;
  readonly writes: Writes;
  readonly files: Files;
  readonly sharing: Sharing;
  readonly messages: MessageServices;
}

/** `set`, `set(id)`, `set(id)/column`, `set(id)/column/$value` */
const ADDRESS = /^([A-Za-z_]\w*)(?:\(([^()]*)\))?(?:\/(.+))?$/;

/** Request headers that change the answer and are not played, so that nobody relies on them. */
const REFUSED_HEADERS: readonly string[] = [
  "mscrmcallerid",
  "callerobjectid",
  "mscrm.solutionuniquename",
  "mscrm.suppressduplicatedetection",
];

/** Answers one request. Everything here is synchronous, so requests never interleave. */
export class Api {
  constructor(private readonly services: ApiServices) {}

  handle(request: ApiRequest): ApiResponse {
    try {
      return this.answer(request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return json(error.status, errorBody(error));
    }
  }

  private answer(request: ApiRequest): ApiResponse {
    const { method, path, caller } = request;
    for (const name of REFUSED_HEADERS) if (request.headers[name] !== undefined) throw notPlayed(`the header '${name}'`);
    if (/^WhoAmI(\(\))?$/.test(path) && method === "GET") return json(200, this.whoAmI(request));
    if (path.startsWith("EntityDefinitions") && method === "GET")
      return entityDefinition(request, this.services.catalogue, this.services.messages.platform);
    const roleId = /^RetrieveRolePrivilegesRole\(RoleId=([0-9a-f-]{36})\)$/i.exec(path)?.[1];
    if (roleId !== undefined && method === "GET") return this.rolePrivileges(request, roleId.toLowerCase());
    if (path === "GrantAccess" && method === "POST") return this.share(request, "grant");
    if (path === "RevokeAccess" && method === "POST") return this.share(request, "revoke");
    const message = answerMessage(request, this.services.messages);
    if (message) return message;
    const match = ADDRESS.exec(path);
    if (!match?.[1]) throw notPlayed(`the address '${path}'`);
    const table = this.table(match[1]);
    const preferences = parsePrefer(request.headers["prefer"]);
    if (match[2] === undefined) {
      if (match[3] !== undefined) throw notPlayed(`the address '${path}'`);
      if (method === "GET") return this.list(request, table, preferences);
      if (method === "POST") return this.create(request, table, preferences);
      throw notPlayed(`${method} on an entity set`);
    }
    const id = idOf(match[2]);
    if (match[3] !== undefined) return this.below(request, table, id, match[3]);
    switch (method) {
      case "GET":
        if (request.headers["if-none-match"] !== undefined) throw notPlayed("If-None-Match on reading a row");
        return json(200, this.row(request, caller, table, id, preferences));
      case "PATCH":
        return this.upsert(request, table, id, preferences);
      case "DELETE":
        this.services.writes.remove(caller, table, id, { ifMatch: request.headers["if-match"] });
        return noContent();
      default:
        throw notPlayed(`${method} on a row`);
    }
  }

  private table(entitySet: string): Table {
    const table = this.services.catalogue.findSet(entitySet);
    if (table) return table;
    if (this.services.catalogue.isMissing(entitySet)) {
      throw new ApiError(404, "0x8006088a", `Resource not found for the segment '${entitySet}'.`);
    }
    throw notPlayed(`the entity set or function '${entitySet}'`);
  }

  private whoAmI(request: ApiRequest): object {
    const { user } = request.caller;
    return {
      "@odata.context": `${request.baseUrl}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: user.businessUnitId,
      UserId: user.id,
      OrganizationId: this.services.organisationId,
    };
  }

  private list(request: ApiRequest, table: Table, preferences: Preferences): ApiResponse {
    const { query, caller } = request;
    const { catalogue, clock } = this.services;
    const fetchXml = query.get("fetchXml");
    if (fetchXml !== undefined) {
      for (const name of query.keys()) if (name !== "fetchXml") throw notPlayed(`the query option '${name}' beside fetchXml`);
    }
    const { options, collections } = collectionsOf(table, query);
    const asked =
      fetchXml !== undefined
        ? parseFetchXml(fetchXml, table, catalogue, caller, clock())
        : parseOData(
            table,
            { options, ...(preferences.maxPageSize === undefined ? {} : { maxPageSize: preferences.maxPageSize }) },
            catalogue,
            caller,
          );
    const answer = runQuery(asked, caller, preferences.annotations, this.services);
    const value = withCollections(answer.rows, table, collections, caller, preferences.annotations, this.services);
    const next =
      fetchXml === undefined && answer.moreRows ? { "@odata.nextLink": this.nextLink(request, asked.page + 1, asked.count) } : {};
    return json(
      200,
      { "@odata.context": `${request.baseUrl}$metadata#${table.entitySetName}`, ...answer.annotations, value, ...next },
      appliedPreferences(request),
    );
  }

  private nextLink(request: ApiRequest, page: number, count: boolean): string {
    const options = new URLSearchParams([...request.query].filter(([name]) => name !== "$skiptoken"));
    options.set("$skiptoken", skipToken(page, count));
    return `${request.baseUrl}${request.path}?${options.toString()}`;
  }

  private row(request: ApiRequest, caller: Caller, table: Table, id: string, preferences: Preferences): object {
    this.services.writes.requireAccess(caller, table, id, "Read");
    const { options, collections } = collectionsOf(table, request.query);
    const asked = parseOData(table, { options, rowId: id }, this.services.catalogue, caller);
    const { rows } = runQuery(asked, caller, preferences.annotations, this.services);
    const [row] = withCollections(rows, table, collections, caller, preferences.annotations, this.services);
    if (!row) throw rowMissing(table, id);
    return { "@odata.context": `${request.baseUrl}$metadata#${table.entitySetName}/$entity`, ...row };
  }

  private create(request: ApiRequest, table: Table, preferences: Preferences): ApiResponse {
    const { caller } = request;
    const id = this.services.writes.create(caller, table, bodyOf(request));
    const headers = { "odata-entityid": `${request.baseUrl}${table.entitySetName}(${id})` };
    if (!preferences.returnRepresentation) return noContent(headers);
    return json(201, this.row(request, caller, table, id, preferences), { ...headers, ...appliedPreferences(request) });
  }

  private upsert(request: ApiRequest, table: Table, id: string, preferences: Preferences): ApiResponse {
    const { caller, headers } = request;
    const conditions = { ifMatch: headers["if-match"], ifNoneMatch: headers["if-none-match"] };
    const created = this.services.writes.upsert(caller, table, id, bodyOf(request), conditions);
    const entityId = { "odata-entityid": `${request.baseUrl}${table.entitySetName}(${id})` };
    if (!preferences.returnRepresentation) return noContent(entityId);
    return json(created ? 201 : 200, this.row(request, caller, table, id, preferences), { ...entityId, ...appliedPreferences(request) });
  }

  /** File columns, and functions bound to a row. */
  private below(request: ApiRequest, table: Table, id: string, rest: string): ApiResponse {
    const { method, caller, headers } = request;
    if (table.logicalName === "systemuser" && /^Microsoft\.Dynamics\.CRM\.RetrieveUserPrivileges(\(\))?$/.test(rest) && method === "GET") {
      return this.userPrivileges(request, table, id);
    }
    const [name = "", value, more] = rest.split("/");
    const column = table.columnOf.get(name);
    if (column?.type !== "file" || more !== undefined || (value !== undefined && value !== "$value")) {
      throw notPlayed(`${method} on '${rest}' of a row of '${table.logicalName}'`);
    }
    const { files } = this.services;
    if (method === "GET" && value === "$value") {
      const file = files.download(caller, table, id, column, headers["range"]);
      return { status: file.status, headers: { ...file.headers, "content-type": "application/octet-stream" }, body: file.content };
    }
    if ((method === "PATCH" || method === "PUT") && value === undefined) {
      files.upload(caller, table, id, column, request.body, headers);
      return noContent();
    }
    if (method === "DELETE" && value === undefined) {
      files.remove(caller, table, id, column);
      return noContent();
    }
    throw notPlayed(`${method} on '${rest}' of a row of '${table.logicalName}'`);
  }

  private userPrivileges(request: ApiRequest, table: Table, id: string): ApiResponse {
    this.services.writes.requireAccess(request.caller, table, id, "Read");
    const user = this.services.organisation.users.find((u) => u.id === id);
    if (!user) throw rowMissing(table, id);
    const RolePrivileges = this.services.privileges.all(user, this.services.catalogue.tables);
    return json(200, {
      "@odata.context": `${request.baseUrl}$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
      RolePrivileges,
    });
  }

  private rolePrivileges(request: ApiRequest, roleId: string): ApiResponse {
    const { catalogue, privileges, writes } = this.services;
    const table = this.table("roles");
    writes.requireAccess(request.caller, table, roleId, "Read");
    const RolePrivileges = privileges.ofRole(roleId, catalogue.tables);
    if (!RolePrivileges) throw rowMissing(table, roleId);
    return json(200, {
      "@odata.context": `${request.baseUrl}$metadata#Microsoft.Dynamics.CRM.RetrieveRolePrivilegesRoleResponse`,
      RolePrivileges,
    });
  }

  private share(request: ApiRequest, kind: "grant" | "revoke"): ApiResponse {
    this.services.sharing[kind](request.caller, bodyOf(request));
    return noContent();
  }
}

function appliedPreferences(request: ApiRequest): Record<string, string> {
  const prefer = request.headers["prefer"];
  return prefer === undefined ? {} : { "preference-applied": prefer };
}
