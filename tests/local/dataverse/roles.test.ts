import { startServer, type LocalServer } from "./localServer";
import { ORGANISATION, UNITS, USERS } from "./sampleOrganisation";

const TEAM = {
  id: "00000000-0000-4000-9000-0000000000f1",
  name: "Northerners",
  businessUnitId: UNITS.north,
  memberIds: [USERS.noor.id],
  roles: ["Global"],
};

let server: LocalServer;
beforeAll(async () => (server = await startServer({ organisation: { ...ORGANISATION, teams: [TEAM] } })));
afterAll(() => server.close());

const privilegesOf = async (name: string) => {
  const role = (await server.ask("GET", `roles?$select=roleid&$filter=name eq '${name}'`)).json.value[0];
  return (await server.ask("GET", `RetrieveRolePrivilegesRole(RoleId=${String(role?.["roleid"])})`)).json["RolePrivileges"];
};

test("a role's privileges are read with their depth", async () => {
  await expect(privilegesOf("Basic")).resolves.toContainEqual({ PrivilegeName: "prvReadmsdyn_SCIConversation", Depth: "Basic" });
  await expect(privilegesOf("System Administrator")).resolves.toContainEqual({ PrivilegeName: "prvDeleteTeam", Depth: "Global" });
  await expect(server.ask("GET", `RetrieveRolePrivilegesRole(RoleId=${TEAM.id})`)).resolves.toMatchObject({ status: 404 });
});

test("a team's roles are its members', too", async () => {
  await expect(server.ask("GET", "msdyn_sciconversations", { as: "noor" })).resolves.toMatchObject({ status: 200 });
  await expect(server.ask("GET", "teams?$select=name")).resolves.toMatchObject({ json: { value: [{ name: "Northerners" }] } });
});

test("forms, controls, and whether hierarchy security is on, are told in rows", async () => {
  await expect(server.ask("GET", "systemforms?$select=name&$filter=name eq 'Task'")).resolves.toMatchObject({
    json: { value: [{ name: "Task" }] },
  });
  await expect(server.ask("GET", "customcontrols?$select=name,version")).resolves.toMatchObject({
    json: { value: [{ version: "1.0.0" }] },
  });
  await expect(
    server.ask("GET", "organizations?$select=ishierarchicalsecuritymodelenabled,maxdepthforhierarchicalsecuritymodel"),
  ).resolves.toMatchObject({ json: { value: [{ ishierarchicalsecuritymodelenabled: true, maxdepthforhierarchicalsecuritymodel: 3 }] } });
});
