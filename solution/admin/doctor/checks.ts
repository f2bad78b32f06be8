import type { Check, UserExamination } from "./Check";
import { apps } from "./checks/apps";
import { calls } from "./checks/calls";
import { callsOfUser } from "./checks/callsOfUser";
import { coaching } from "./checks/coaching";
import { contentSecurity } from "./checks/contentSecurity";
import { controls } from "./checks/controls";
import { conversationTables } from "./checks/conversationTables";
import { conversationVersion } from "./checks/conversationVersion";
import { forms } from "./checks/forms";
import { hierarchy } from "./checks/hierarchy";
import { languages } from "./checks/languages";
import { namesInComparisons } from "./checks/namesInComparisons";
import { pagesQueries } from "./checks/pageQueries";
import { ratioUnit } from "./checks/ratioUnit";
import { recorder } from "./checks/recorder";
import { recordings } from "./checks/recordings";
import { reportingLine } from "./checks/reportingLine";
import { shippedRoles } from "./checks/shippedRoles";
import { solutions } from "./checks/solutions";
import { teamsHost } from "./checks/teamsHost";
import { userRoles } from "./checks/userRoles";

/** What holds for everybody in an environment. */
export const ENVIRONMENT_CHECKS: readonly Check[] = [
  ...[conversationTables, conversationVersion, calls, recorder],
  ...[ratioUnit, teamsHost, namesInComparisons],
  ...[solutions, coaching, forms, controls, languages],
  ...[apps, shippedRoles, hierarchy],
  ...[pagesQueries, recordings, contentSecurity],
];

/** What holds for one user. */
export const USER_CHECKS: readonly Check<UserExamination>[] = [callsOfUser, userRoles, reportingLine];
