import { columnsByTable, formName, isOwn, logicalName, schemaName } from "../../../solution/packager/tablesOf";
import { parseXml } from "../../../solution/xml";
import { smallTree } from "./smallSolution";

const [foreign, own] = smallTree().tables;
if (!foreign || !own) throw new Error("The small solution has two tables.");

describe("a table of the tree", () => {
  it("is known by its name in both casings", () => {
    expect([schemaName(own), logicalName(own)]).toEqual(["tst_Visit", "tst_visit"]);
  });

  it("is the solution's own unless it says that it is not modified", () => {
    expect([isOwn(own), isOwn(foreign)]).toEqual([true, false]);
    expect(isOwn({ ...foreign, entity: parseXml("<Entity><Name>Team</Name></Entity>", "The table") })).toBe(false);
  });
});

describe("columns by table", () => {
  const columns = columnsByTable(smallTree());

  it("have their types where the table is the solution's own", () => {
    expect([...(columns.get("tst_visit") ?? [])]).toEqual([
      ["tst_visitid", "primarykey"],
      ["tst_name", "nvarchar"],
      ["tst_from", "datetime"],
      ["tst_length", "int"],
      ["tst_kind", "picklist"],
      ["tst_callid", "lookup"],
      ["createdby", "lookup"],
    ]);
  });

  it("have none where it is somebody else's", () => {
    expect(columns.get("msdyn_sciconversation")?.has("msdyn_name")).toBe(true);
    expect(columns.get("msdyn_sciconversation")?.get("msdyn_name")).toBeUndefined();
  });

  it("are those of tables that forms and views can be on", () => {
    expect([...columns.keys()]).toEqual(["msdyn_sciconversation", "tst_visit"]);
  });
});

describe("a form in messages", () => {
  const form = (xml: string) => formName(parseXml(`<systemform>${xml}</systemform>`, "The form"));

  it("has its first name, else its id", () => {
    const names = '<LocalizedNames><LocalizedName description="Visit" /><LocalizedName description="Besuch" /></LocalizedNames>';
    expect(form(`<formid>{1}</formid>${names}`)).toBe("the form Visit");
    expect(form("<formid>{1}</formid><LocalizedNames />")).toBe("the form {1}");
    expect(form("<formid>{1}</formid>")).toBe("the form {1}");
  });
});
