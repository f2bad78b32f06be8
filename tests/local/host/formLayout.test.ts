import { formLayout } from "./formLayout";

const GAUGE = "{11111111-1111-4111-8111-111111111111}";
const GRID = "{22222222-2222-4222-8222-222222222222}";

/** A form in the shape of an export: one visible and one hidden section. */
const FORM = `<form>
  <tabs><tab id="{33333333-3333-4333-8333-333333333333}" name="main"><labels><label description="Seller" languagecode="1033"/><label description="销售人员" languagecode="2052"/></labels>
    <columns><column width="100%"><sections>
      <section id="{44444444-4444-4444-8444-444444444444}" columns="111" showlabel="false"><rows>
        <row>
          <cell colspan="2"><control id="gauge" classid="{F9A8A302-114E-466A-B582-6771B2AE0D92}" datafieldname="slr_period" uniqueid="${GAUGE}"/></cell>
          <cell><control id="note" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="slr_note" disabled="true"/></cell>
        </row>
        <row><cell><control id="grid" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}" indicationOfSubgrid="true" uniqueid="${GRID}"/></cell></row>
      </rows></section>
      <section id="{55555555-5555-4555-8555-555555555555}" visible="false"><rows>
        <row><cell><control id="slr_from" classid="{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}" datafieldname="slr_from"/></cell></row>
      </rows></section>
    </sections></column></columns>
  </tab></tabs>
  <formLibraries><Library name="slr_/sellerView.js"/></formLibraries>
  <events><event name="onload"><Handlers>
    <Handler functionName="A.onLoad" passExecutionContext="true" enabled="true"/>
    <Handler functionName="A.switchedOff" enabled="false"/>
  </Handlers></event></events>
  <formparameters><querystringparameter name="slr_offsetms" type="UnsignedInt"/></formparameters>
  <controlDescriptions>
    <controlDescription forControl="${GAUGE}">
      <customControl id="{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}"><parameters><datafieldname>slr_period</datafieldname></parameters></customControl>
      <customControl formFactor="0" name="slr_Phone"><parameters/></customControl>
      <customControl formFactor="2" name="slr_Gauge"><parameters><period>slr_period</period><seller>slr_sellerid</seller><mode static="true" type="Enum">full</mode></parameters></customControl>
    </controlDescription>
    <controlDescription forControl="${GRID}">
      <customControl formFactor="2" name="slr_Grid"><parameters><data-set name="calls"><ViewId>{AAAAAAAA-0000-4000-8000-000000000001}</ViewId><RelationshipName/><TargetEntityType>msdyn_sciconversation</TargetEntityType></data-set></parameters></customControl>
    </controlDescription>
  </controlDescriptions>
  <DisplayConditions Order="7"><Everyone/></DisplayConditions>
</form>`;

const layout = formLayout(FORM, 1033);
const [section] = layout.tabs[0]?.columns[0]?.sections ?? [];
const controls = section?.cells.map((cell) => cell.control);

describe("the layout of a form", () => {
  it("draws visible sections only", () => {
    expect(layout.tabs[0]?.columns[0]?.sections).toHaveLength(1);
  });

  it("reads `111` as three cells side by side, and how many of them a cell takes", () => {
    expect(section?.columnCount).toBe(3);
    expect(section?.cells.map(({ colSpan }) => colSpan)).toEqual([2, 1, 1]);
  });

  it("takes the browser's control, with bound and static parameters", () => {
    expect(controls?.[0]).toEqual({
      kind: "custom",
      id: "gauge",
      controlName: "slr_Gauge",
      disabled: false,
      column: "slr_period",
      parameters: {
        period: { kind: "bound", column: "slr_period" },
        seller: { kind: "bound", column: "slr_sellerid" },
        mode: { kind: "static", type: "Enum", text: "full" },
      },
    });
  });

  it("draws a column without a control of its own as it is", () => {
    expect(controls?.[1]).toEqual({ kind: "column", id: "note", column: "slr_note", disabled: true });
  });

  it("reads a subgrid's data-set", () => {
    expect(controls?.[2]).toMatchObject({
      dataSet: { name: "calls", viewId: "aaaaaaaa-0000-4000-8000-000000000001", table: "msdyn_sciconversation" },
    });
    expect(layout.viewIds).toEqual(["aaaaaaaa-0000-4000-8000-000000000001"]);
  });

  it("reads a subgrid of related rows, which has no control of its own", () => {
    const parameters = `<parameters><RelationshipName>a_b</RelationshipName><ViewId>{AAAAAAAA-0000-4000-8000-000000000002}</ViewId></parameters>`;
    const form = FORM.replace(`forControl="${GRID}"`, 'forControl="{other}"').replace(
      `uniqueid="${GRID}"/>`,
      `uniqueid="${GRID}">${parameters}</control>`,
    );
    const { tabs, viewIds } = formLayout(form, 1033);
    const cells = tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.cells)));
    expect(cells.map(({ control }) => control)).toContainEqual({
      kind: "rows",
      id: "grid",
      viewId: "aaaaaaaa-0000-4000-8000-000000000002",
    });
    expect(viewIds).toEqual(["aaaaaaaa-0000-4000-8000-000000000002"]);
  });

  it("loads every column that a cell or a control is bound to, hidden ones too", () => {
    expect(layout.columns).toEqual(["slr_period", "slr_sellerid", "slr_note", "slr_from"]);
  });

  it("calls the enabled handlers of the form's load", () => {
    expect(layout.libraries).toEqual(["slr_/sellerView.js"]);
    expect(layout.onLoad).toEqual([{ functionName: "A.onLoad", passContext: true }]);
  });

  it("names the query string parameters that the form accepts", () => {
    expect(layout.queryParameters).toEqual(["slr_offsetms"]);
  });

  it("is titled in the user's language, else in English", () => {
    expect(formLayout(FORM, 2052).tabs[0]?.title).toBe("销售人员");
    expect(formLayout(FORM, 1031).tabs[0]?.title).toBe("Seller");
  });

  it("refuses what it does not play, naming it", () => {
    expect(() => formLayout(FORM.replace('name="onload"', 'name="onsave"'), 1033)).toThrow('does not play the form event "onsave"');
    expect(() => formLayout(FORM.replace(`forControl="${GRID}"`, ""), 1033)).toThrow('"grid" is neither');
  });
});
