import { escapeXml } from "../../shared/dataverse/escapeXml";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import type { Choice } from "./definitions";

/** An option set of several tables. @param displayName in English */
export function choiceXml({ name, options }: Choice, displayName: string): string {
  const texts = `solution.choices.${name}`;
  const optionXml = (option: string, index: number) =>
    `<option value="${OWN_OPTION_BASE + index}" ExternalValue="" IsHidden="0"><labels key="${texts}.options.${option}" /></option>`;
  return `<optionset Name="${name}" localizedName="${escapeXml(displayName)}">
    <OptionSetType>picklist</OptionSetType>
    <IsGlobal>1</IsGlobal>
    <IntroducedVersion />
    <IsCustomizable>1</IsCustomizable>
    <displaynames key="${texts}.name" />
    <Descriptions key="${texts}.description" />
    <options>${options.map(optionXml).join("")}</options>
  </optionset>`;
}
