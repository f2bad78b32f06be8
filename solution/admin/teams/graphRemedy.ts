import { clauseOf } from "../connection/sentenceOf";
import { type GraphError } from "../graph/GraphError";

/** The tenant's two switches for transcripts, as its administrators find them. */
const SWITCH = "Teams admin center > Meetings > Meeting settings > Transcript API access";

/** What Graph refuses and what helps, or undefined for what has no known remedy. */
interface Remedy {
  readonly is: (error: GraphError) => boolean;
  readonly text: (organizer: string, application: string) => string;
}

const REMEDIES: readonly Remedy[] = [
  {
    is: ({ innerCode }) => innerCode === "GraphAccessToTranscriptsDisabled",
    text: () =>
      `the tenant does not let Graph give transcripts: switch on Microsoft Graph access (${SWITCH}), or run Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true`,
  },
  {
    is: ({ innerCode }) => innerCode === "SpeakerAttributionNotAllowed",
    text: () =>
      `the tenant does not let Graph say who speaks: switch on Include speaker attribution (${SWITCH} > Configure), or run Set-CsTeamsMeetingConfiguration -Identity Global -EnableAttributedTranscripts $true`,
  },
  {
    is: ({ status, message }) => status === 403 && /application access policy|not allowed to perform operations on the user/i.test(message),
    text: (organizer, application) =>
      `no application access policy lets ${application} read this organizer's meetings: run New-CsApplicationAccessPolicy -Identity SellerDetails -AppIds "${application}" once, then Grant-CsApplicationAccessPolicy -PolicyName SellerDetails -Identity "${organizer}"; it takes effect within half an hour`,
  },
  {
    is: ({ status, code, message }) =>
      status === 403 && (code === "Authorization_RequestDenied" || /role permissions|scope|privileges/i.test(message)),
    text: () => "the application lacks a permission: `import-teams check` says which",
  },
];

/** What helps against a refusal, as a sentence; undefined where nobody knows. */
export function graphRemedyOf(error: GraphError, organizer: string, application: string): string | undefined {
  const text = REMEDIES.find(({ is }) => is(error))?.text(organizer, application);
  return text === undefined ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** An error of Graph as part of a sentence, with what helps where that is known. */
export function graphSentence(error: GraphError, organizer: string, application: string): string {
  const remedy = REMEDIES.find(({ is }) => is(error));
  if (remedy !== undefined) return remedy.text(organizer, application);
  const code = [error.innerCode ?? error.code].filter((each) => each !== "").map((each) => `, ${each}`);
  return `${clauseOf(error.message)} (status ${error.status}${code.join("")})`;
}
