/** Tables of the platform and of the first-party product that forms, views and roles of our solutions name. */
interface ForeignTable {
  /** The casing that privilege names use; also the table's schema name where that is not given apart. */
  readonly privilegeName: string;
  readonly schemaName?: string;
  /** The depths that its privileges have, where these are not all four. */
  readonly depths?: readonly string[];
  /** Of a table that forms or views are on and that an environment may lack, in English. */
  readonly displayName?: string;
  /** The solution that brings it, with the first version that our queries find their rows in. */
  readonly solution?: string;
  /** Logical names of the columns that may be bound or queried; absent where no form or view is on the table. */
  readonly columns?: readonly string[];
}

export const FOREIGN_TABLES: Readonly<Record<string, ForeignTable>> = {
  account: { privilegeName: "Account" },
  appointment: { privilegeName: "Activity", schemaName: "Appointment" },
  businessunit: { privilegeName: "BusinessUnit" },
  contact: { privilegeName: "Contact" },
  email: { privilegeName: "Activity", schemaName: "Email" },
  organization: { privilegeName: "Organization", depths: ["Global"] },
  /** Whoever may read, write or create a definition may do the same to its values: these have no privileges of their own. */
  environmentvariabledefinition: { privilegeName: "EnvironmentVariableDefinition", depths: ["Basic", "Global"] },
  phonecall: { privilegeName: "Activity", schemaName: "PhoneCall" },
  systemuser: { privilegeName: "User", schemaName: "SystemUser" },
  task: { privilegeName: "Activity", schemaName: "Task" },
  msdyn_sciconversation: {
    privilegeName: "msdyn_SCIConversation",
    displayName: "SCI Conversation",
    solution: "msdyn_Conversation_Intelligence (9.0.1.1139)",
    columns: [
      "createdon",
      "modifiedon",
      "msdyn_chatid",
      "msdyn_clientfilename",
      "msdyn_communicationtype",
      "msdyn_consentmodeid",
      "msdyn_conversationaggregatedinsights",
      "msdyn_conversationid",
      "msdyn_conversationscope",
      "msdyn_conversationstarttime",
      "msdyn_direction",
      "msdyn_name",
      "msdyn_ocrecording",
      "msdyn_relatedactivity",
      "msdyn_sciconversationid",
      "msdyn_transcript",
      "ownerid",
      "statecode",
      "statuscode",
    ],
  },
  msdyn_conversationaggregatedinsights: { privilegeName: "msdyn_ConversationAggregatedInsights" },
  msdyn_conversationparticipantinsights: { privilegeName: "msdyn_ConversationParticipantInsights" },
  msdyn_conversationsentiment: { privilegeName: "msdyn_ConversationSentiment" },
  msdyn_conversationparticipantsentiment: { privilegeName: "msdyn_ConversationParticipantSentiment" },
  msdyn_conversationsegmentsentiment: { privilegeName: "msdyn_ConversationSegmentSentiment" },
  msdyn_conversationsignal: { privilegeName: "msdyn_ConversationSignal" },
  msdyn_conversationquestion: { privilegeName: "msdyn_ConversationQuestion" },
  msdyn_conversationactionitem: { privilegeName: "msdyn_ConversationActionItem" },
  msdyn_conversationsummarysuggestion: { privilegeName: "msdyn_ConversationSummarySuggestion" },
  msdyn_conversationcomment: { privilegeName: "msdyn_ConversationComment" },
  msdyn_conversationtag: { privilegeName: "msdyn_ConversationTag" },
  msdyn_conversationsystemtag: { privilegeName: "msdyn_ConversationSystemTag" },
  msdyn_transcript: { privilegeName: "msdyn_transcript" },
  msdyn_ocrecording: { privilegeName: "msdyn_ocrecording" },
};
