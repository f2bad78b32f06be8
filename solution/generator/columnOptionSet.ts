import { INTRODUCED } from "./introduced";

interface ColumnOptionSet {
  readonly name: string;
  readonly type: "state" | "status" | "bit";
  readonly label: string;
  /** The element that holds the options. */
  readonly options: string;
}

/** The option set that a state, a status or a yes-or-no column brings itself. */
export function optionSetXml({ name, type, label, options }: ColumnOptionSet): string {
  return `<optionset Name="${name}">
    <OptionSetType>${type}</OptionSetType>
    <IntroducedVersion>${INTRODUCED}</IntroducedVersion>
    <IsCustomizable>1</IsCustomizable>
    <displaynames key="${label}" />
    ${options}
  </optionset>`;
}
