import { escapeXml } from "../../shared/dataverse/escapeXml";
import type { EnvironmentVariable } from "./definitions";

/** The platform's numbers of what a variable holds. */
const TYPES: Readonly<Record<EnvironmentVariable["type"], number>> = { string: 100_000_000, json: 100_000_003 };

/** The definition of a variable, elements by name as exports have them. @param english the text of a key */
export function environmentVariableXml(variable: EnvironmentVariable, english: (key: string) => string): string {
  const { schemaName, type, defaultValue, introduced } = variable;
  const texts = `solution.environmentVariables.${schemaName.toLowerCase()}`;
  const label = (element: string, key: string) => `<${element} default="${escapeXml(english(key))}" key="${key}" />`;
  return `<environmentvariabledefinition schemaname="${schemaName}">
    <defaultvalue>${escapeXml(defaultValue)}</defaultvalue>
    ${label("description", `${texts}.description`)}
    ${label("displayname", `${texts}.name`)}
    <introducedversion>${introduced}</introducedversion>
    <iscustomizable>1</iscustomizable>
    <isrequired>0</isrequired>
    <secretstore>0</secretstore>
    <type>${TYPES[type]}</type>
  </environmentvariabledefinition>`;
}
