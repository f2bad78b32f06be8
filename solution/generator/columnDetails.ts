// The elements that only columns of one type have.

export const LOOKUP = "<LookupStyle>single</LookupStyle><LookupTypes />";

/** @param behavior 1: an instant, shown in each user's zone; 2: the same day for everybody */
export function time(format: "date" | "datetime", behavior: 1 | 2): string {
  return `<Format>${format}</Format><CanChangeDateTimeBehavior>0</CanChangeDateTimeBehavior><Behavior>${behavior}</Behavior>`;
}

export function text(maxLength: number): string {
  return `<Format>text</Format><MaxLength>${maxLength}</MaxLength><Length>${2 * maxLength}</Length>`;
}

export function wholeNumber(min: number, max = 2_147_483_647): string {
  return `<Format></Format><MinValue>${min}</MinValue><MaxValue>${max}</MaxValue>`;
}

interface ColumnOptionSet {
  readonly name: string;
  readonly type: "state" | "status" | "bit";
  /** Key of its text. */
  readonly label: string;
  /** The element that holds the options. */
  readonly options: string;
}

/** The option set that a state, a status or a yes-or-no column brings itself. */
export function optionSet({ name, type, label, options }: ColumnOptionSet): string {
  return `<optionset Name="${name}">
    <OptionSetType>${type}</OptionSetType>
    <IntroducedVersion />
    <IsCustomizable>1</IsCustomizable>
    <displaynames key="${label}" />
    ${options}
  </optionset>`;
}
