/** Schema names of the facts about an environment that the solution keeps as environment variables. */
export const ENVIRONMENT_VARIABLES = {
  /** One of `RATIO_UNITS`. */
  talkToListenUnit: "slr_TalkToListenUnit",
  /** How that unit was found, as JSON. A unit that differs from the one in here was set by an admin. */
  talkToListenUnitOrigin: "slr_TalkToListenUnitOrigin",
  /** Where Teams is, such as `teams.microsoft.com`; differs in government clouds. */
  teamsHost: "slr_TeamsHost",
  /** Whether sellers are compared by name: yes or no. */
  namesInComparisons: "slr_NamesInComparisons",
} as const;
