import { SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { readTexts } from "../../../shared/strings/readTexts";
import { COACHING } from "../../../solution/coaching/solution";
import { CORE } from "../../../solution/core/solution";
import { CORE_PARTS } from "../../../solution/core/parts";
import type { SolutionDefinition } from "../../../solution/generator/definitions";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { packTree } from "../../../solution/packager/packTree";

const CONTROL = "slr_Tests.Notes";
export const SECTION = "{50000000-0000-4000-8000-000000000001}";
const [CELL, HOST] = ["{50000000-0000-4000-8000-000000000002}", "{50000000-0000-4000-8000-000000000003}"];

interface DiffText {
  readonly formId: string;
  /** The tab that gets the section. */
  readonly tabId: string;
  readonly section: string;
  readonly column: string;
  /** Of the section. */
  readonly action: string;
}

/** What adds a section with a control to the form Seller details, as makers keep it. */
export function formDiffXml(changes: Partial<DiffText> = {}): string {
  const { formId, tabId, section, column, action }: DiffText = {
    formId: `{${SELLER_DETAILS_FORM_ID}}`,
    tabId: "{5899e4fb-9e28-53b7-940d-c5d5d6624995}",
    section: "section_notes",
    column: "slr_period",
    action: "Added",
    ...changes,
  };
  return `<forms type="main"><systemform><formid>${formId}</formid><form>
    <tabs><tab id="${tabId}"><columns><column><sections>
      <section solutionaction="${action}" id="${SECTION}" name="${section}" showlabel="false" columns="1">
        <labels key="solution.forms.general" />
        <rows><row><cell id="${CELL}" showlabel="false">
          <labels key="solution.forms.general" />
          <control id="notes" classid="{F9A8A302-114E-466A-B582-6771B2AE0D92}" datafieldname="${column}" uniqueid="${HOST}" />
        </cell></row></rows>
      </section>
    </sections></column></columns></tab></tabs>
    <controlDescriptions><controlDescription forControl="${HOST}">
      <customControl id="{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}"><parameters><datafieldname>${column}</datafieldname></parameters></customControl>
      <customControl name="${CONTROL}"><parameters><period>${column}</period></parameters></customControl>
    </controlDescription></controlDescriptions>
  </form></systemform></forms>`;
}

/** A small managed solution that does so. */
export const NOTES: SolutionDefinition = {
  ...COACHING,
  uniqueName: "SellerDetailsNotes",
  version: "1.0.0.0",
  uses: [{ ...CORE_PARTS, sources: CORE.sources }],
  tables: [],
  choices: [],
  roles: [],
  webResources: [],
  controls: [CONTROL],
  sources: [{ path: "forms/slr_sellerview/sellerDetails.xml", xml: formDiffXml() }],
};

const MANIFEST = `<manifest><control namespace="Tests" constructor="Notes" version="1.0.0" control-type="virtual">
  <property name="period" of-type="OptionSet" usage="bound" required="true" />
  <resources><code path="bundle.js" order="1" /></resources></control></manifest>`;

/** Its package, with a stand-in for the built control. */
export function notesZip(changes: Partial<SolutionDefinition> = {}): Uint8Array {
  const folder = `Controls/${CONTROL}`;
  const tree = new Map([
    ...generateSolution({ ...NOTES, ...changes }, readTexts()),
    [`${folder}/ControlManifest.xml`, MANIFEST],
    [`${folder}/bundle.js`, "// bundle"],
    [
      `${folder}/ControlManifest.xml.data.xml`,
      `<CustomControl><Name>${CONTROL}</Name><FileName>/${folder}/ControlManifest.xml</FileName></CustomControl>`,
    ],
  ]);
  return packTree(new Map([...tree].map(([file, text]) => [file, Buffer.from(text)])), "managed").zip;
}
