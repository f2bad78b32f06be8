import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { COACHING } from "../../../solution/coaching/solution";
import { CORE } from "../../../solution/core/solution";
import { readSolutionTree, type SolutionTree } from "../../../solution/packager/SolutionTree";
import { logicalName } from "../../../solution/packager/tablesOf";
import { readFiles } from "../../../solution/sourceFiles";
import { attribute, childText, descendants } from "../../../solution/xml";
import { createWorkbench } from "../packager/workbench";

let tree: SolutionTree;
beforeAll(async () => {
  const bench = createWorkbench(COACHING);
  await bench.pack();
  tree = readSolutionTree(readFiles(bench.sourceFolder), "managed");
  bench.remove();
});

/** Those of its own, not those of the core to whose forms it adds. */
const ownTables = () => tree.tables.filter((table) => COACHING.tables.some(({ name }) => name.toLowerCase() === logicalName(table)));
const tableNamed = (name: string): SolutionTree["tables"][number] => {
  const found = tree.tables.find((table) => logicalName(table) === name);
  if (!found) throw new Error(`No table ${name}.`);
  return found;
};
const columnsOf = (name: string): readonly string[] =>
  descendants(tableNamed(name).entity, "attribute").flatMap((column) => childText(column, "LogicalName") ?? []);

describe("the solution for coaching", () => {
  it("brings the tables that the code names, and no app or setting of its own", () => {
    expect(ownTables().map(logicalName).sort()).toEqual(Object.values(COACHING_TABLES).sort());
    expect([tree.apps, tree.environmentVariables]).toEqual([[], []]);
    expect(tree.webResources.map(({ name }) => name)).toEqual(["slr_/scorecard.js"]);
    expect(tree.controls.map(({ name }) => name)).toEqual(COACHING.controls);
  });

  it("adds its controls to the core's forms, each in a section of its own", () => {
    const added = tree.tables
      .filter((table) => !ownTables().includes(table))
      .flatMap(({ forms }) => forms.flatMap(({ form }) => descendants(form, "section")))
      .filter((section) => attribute(section, "solutionaction") === "Added");
    expect(added.map((section) => attribute(section, "name"))).toEqual(expect.arrayContaining(["section_coaching", "section_goals"]));
    for (const section of added) expect(descendants(section, "control")).toHaveLength(1);
    expect(added).toHaveLength(COACHING.controls.length);
  });

  it("is managed only, because it adds to the navigation of the core's app", () => {
    expect(childText(tree.solution, "SolutionManifest", "Managed")).toBe("1");
    expect(tree.siteMaps.map((siteMap) => childText(siteMap, "SiteMapUniqueName"))).toEqual(["slr_SellerDetails"]);
    const areas = tree.siteMaps.flatMap((siteMap) => descendants(siteMap, "Area"));
    expect(areas.map((area) => attribute(area, "solutionaction"))).toEqual(["Added"]);
  });

  it("shows scorecards and their questions to whoever may write them", () => {
    const entries = tree.siteMaps.flatMap((siteMap) => descendants(siteMap, "SubArea"));
    expect(entries.map((entry) => [attribute(entry, "Entity"), attribute(descendants(entry, "Privilege")[0], "Privilege")])).toEqual([
      ["slr_scorecard", "Write"],
      ["slr_scorecardquestion", "Write"],
    ]);
  });

  it("says what an environment without the core or without conversation intelligence lacks", () => {
    const required = descendants(tree.solution, "MissingDependency").flatMap((missing) => {
      const [needed, by] = [descendants(missing, "Required")[0], descendants(missing, "Dependent")[0]];
      // What forms need of the core's is held where form diffs are.
      if (attribute(by, "type") === "60") return [];
      return `${attribute(needed, "type")} ${attribute(needed, "schemaName")} for ${attribute(by, "type")} ${attribute(by, "schemaName")}`;
    });
    expect(required).toEqual([
      "9 slr_kpi for 2 slr_kpi",
      "1 msdyn_sciconversation for 10 slr_sciconversation_slr_review",
      "9 slr_kpi for 2 slr_kpi",
      "1 msdyn_sciconversation for 10 slr_sciconversation_slr_reviewdraft",
      "9 slr_kpi for 2 slr_kpi",
    ]);
    const solutions = descendants(tree.solution, "Required").map((needed) => attribute(needed, "solution")?.split(" ")[0]);
    expect(new Set(solutions)).toEqual(new Set(["SellerDetails", "msdyn_Conversation_Intelligence"]));
  });

  it("shares, assigns and deletes questions with their scorecard and answers with their review, and nothing else with anything", () => {
    const following = tree.relationships.filter((relationship) => childText(relationship, "CascadeShare") === "Cascade");
    expect(following.map((relationship) => attribute(relationship, "Name"))).toEqual([
      "slr_review_slr_answer",
      "slr_scorecard_slr_scorecardquestion",
    ]);
    for (const relationship of following) {
      const actions = ["Assign", "Delete", "Reparent", "Unshare"].map((action) => childText(relationship, `Cascade${action}`));
      expect(new Set(actions)).toEqual(new Set(["Cascade"]));
    }
    const deleted = tree.relationships.filter((relationship) => childText(relationship, "CascadeDelete") === "Cascade");
    expect(deleted).toEqual(following);
  });

  it("keeps with an answer what was asked: question, scale and weight", () => {
    expect(columnsOf("slr_answer")).toEqual(expect.arrayContaining(["slr_name", "slr_scale", "slr_weight", "slr_kpi", "slr_questionid"]));
  });

  it("has a form for scorecards, with their questions in order, and one for questions", () => {
    const withForms = ownTables().filter(({ forms }) => forms.length > 0);
    expect(withForms.map(logicalName)).toEqual(["slr_scorecard", "slr_scorecardquestion"]);
    for (const table of withForms) {
      const bound = table.forms.flatMap(({ form }) =>
        descendants(form, "control").flatMap((control) => attribute(control, "datafieldname") ?? []),
      );
      const own = columnsOf(logicalName(table)).filter((column) => column.startsWith("slr_") && column !== `${logicalName(table)}id`);
      expect(bound.sort()).toEqual([...own].sort());
    }
    const [grid] = tableNamed("slr_scorecard").forms.flatMap(({ form }) => descendants(form, "parameters"));
    expect(childText(grid, "RelationshipName")).toBe("slr_scorecard_slr_scorecardquestion");
    const view = tableNamed("slr_scorecardquestion").views.find((each) => childText(each, "savedqueryid") === childText(grid, "ViewId"));
    expect(descendants(view, "order").map((order) => attribute(order, "attribute"))).toEqual(["slr_order"]);
  });

  it("begins a scorecard as a draft, a question on the scale from 1 to 5, a goal open", () => {
    const initial = (table: string, column: string) => {
      const found = descendants(tableNamed(table).entity, "attribute").find((each) => childText(each, "LogicalName") === column);
      return childText(found, "AppDefaultValue");
    };
    expect([
      initial("slr_scorecard", "slr_state"),
      initial("slr_scorecardquestion", "slr_scale"),
      initial("slr_goal", "slr_state"),
    ]).toEqual([...["863420000", "863420001", "863420000"]]);
    expect(initial("slr_review", "slr_kind")).toBe("-1");
  });
});

describe("the roles for coaching", () => {
  const privileges = (name: string) => COACHING.roles.find((role) => role.name === name)?.privileges ?? [];
  const NAMES = ["Seller Details Coaching User", "Seller Details Coaching Manager", "Seller Details Coaching Admin"];

  it("are additions to the core's: none gives what these give", () => {
    expect(COACHING.roles.map(({ name }) => name)).toEqual(NAMES);
    const core = new Set(CORE.roles.flatMap((role) => role.privileges.map(({ verb, table }) => `${verb} ${table}`)));
    const again = COACHING.roles.flatMap((role) => role.privileges.filter(({ verb, table }) => core.has(`${verb} ${table}`)));
    expect(again).toEqual([]);
  });

  it.each(NAMES)("%s reaches of what people write about calls one's own only", (name) => {
    const scorecards: readonly string[] = [COACHING_TABLES.scorecard, COACHING_TABLES.scorecardQuestion];
    const others = privileges(name).filter(({ table, depth }) => depth !== "Basic" && !scorecards.includes(table));
    expect(others).toEqual([]);
  });

  it.each(NAMES)("%s changes nothing that was submitted", (name) => {
    const submitted: readonly string[] = [COACHING_TABLES.review, COACHING_TABLES.answer];
    expect(privileges(name).filter(({ verb, table }) => ["Write", "Assign"].includes(verb) && submitted.includes(table))).toEqual([]);
  });

  it("only managers and admins write scorecards; managers their own", () => {
    const writing = COACHING.roles.map(({ name, privileges: granted }) => [
      name,
      granted.find(({ verb, table }) => verb === "Write" && table === COACHING_TABLES.scorecard)?.depth,
    ]);
    expect(writing).toEqual([
      ["Seller Details Coaching User", undefined],
      ["Seller Details Coaching Manager", "Basic"],
      ["Seller Details Coaching Admin", "Global"],
    ]);
  });

  it("only managers set goals, only sellers reply", () => {
    const creating = (table: string) =>
      COACHING.roles.filter(({ privileges: granted }) => granted.some((each) => each.verb === "Create" && each.table === table));
    expect(creating(COACHING_TABLES.goal).map(({ name }) => name)).toEqual(["Seller Details Coaching Manager"]);
    expect(creating(COACHING_TABLES.reviewReply).map(({ name }) => name)).toEqual(["Seller Details Coaching User"]);
  });
});
