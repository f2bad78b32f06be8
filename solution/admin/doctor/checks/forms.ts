import { CALL_SUMMARY_FORM_ID, SELLER_DETAILS_FORM_ID, TEAM_FORM_ID } from "../../../../shared/dataverse/formIds";
import { check, type Examination, type Judgement } from "../Check";
import { asked } from "../refusal";
import { listed } from "../words";

/** By the names that admins find them under. */
const FORMS: Readonly<Record<string, string>> = {
  Team: TEAM_FORM_ID,
  "Seller details": SELLER_DETAILS_FORM_ID,
  "Call summary": CALL_SUMMARY_FORM_ID,
};
const ACTIVE = 1;

export interface FormFacts {
  readonly missing: readonly string[];
  readonly inactive: readonly string[];
  /** Changed in this environment, over what was imported; undefined where it does not tell. */
  readonly changed: readonly string[] | undefined;
}

interface FormRow {
  readonly formid: string;
  readonly formactivationstate: number;
}

/** Layers that somebody made here lie over all imported ones. */
async function isChanged({ api }: Examination, formId: string): Promise<boolean | undefined> {
  const filter = encodeURIComponent(`msdyn_componentid eq '${formId}' and msdyn_solutioncomponentname eq 'SystemForm'`);
  const { answer } = await asked(api.getAll<{ msdyn_solutionname: string }>(`msdyn_componentlayers?$filter=${filter}`));
  return answer?.some(({ msdyn_solutionname: name }) => name === "Active");
}

async function read(examination: Examination): Promise<FormFacts> {
  const filter = Object.values(FORMS).map((id) => `formid eq ${id}`);
  const rows = await examination.api.getAll<FormRow>(
    `systemforms?$select=formid,formactivationstate&$filter=${encodeURIComponent(filter.join(" or "))}`,
  );
  const found = Object.entries(FORMS).map(([name, id]) => ({ name, id, row: rows.find(({ formid }) => formid === id) }));
  const changed: string[] = [];
  let isTold = true;
  for (const { name, id, row } of found) {
    const answer = row && (await isChanged(examination, id));
    if (answer === true) changed.push(name);
    else if (row !== undefined && answer === undefined) isTold = false;
  }
  return {
    missing: found.filter(({ row }) => row === undefined).map(({ name }) => name),
    inactive: found.filter(({ row }) => row !== undefined && row.formactivationstate !== ACTIVE).map(({ name }) => name),
    changed: isTold ? changed : undefined,
  };
}

/** Pure: whether both forms open as they were shipped. */
export function judgeForms({ missing, inactive, changed }: FormFacts): readonly Judgement[] {
  if (missing.length > 0)
    return [{ verdict: "problem", found: `The form ${listed(missing)} is not there.`, remedy: "Run deploy, which imports it." }];
  if (inactive.length > 0)
    return [
      {
        verdict: "problem",
        found: `The form ${listed(inactive)} is inactive.`,
        remedy: "Activate it in Power Apps, under the table's forms.",
      },
    ];
  if (changed === undefined)
    return [{ verdict: "ok", found: "Both forms are there; whether they were changed here, the environment does not tell." }];
  if (changed.length === 0) return [{ verdict: "ok", found: `${listed(Object.keys(FORMS))}, as they were imported.` }];
  return [
    {
      verdict: "warning",
      found: `${listed(changed)} was changed in this environment: upgrades of it stay unseen.`,
      remedy: "Remove the unmanaged layer in Power Apps (the form's solution layers), unless the change is meant.",
    },
  ];
}

/** Are both forms there, active and as they were shipped? */
export const forms = check("Package", "Forms", read, judgeForms);
