import type { ColumnMetadata, TableMetadata } from "../ImportedSolution";
import { choice, double, file, instant, key, lookup, memo, text, whole, yesNo } from "./columns";
import { activeOrInactive, systemColumns } from "./systemColumns";

const required = { required: true } as const;
const cascade = { onDelete: "cascade" } as const;
const INSIGHTS = "msdyn_conversationaggregatedinsights";
const PARTICIPANT = "msdyn_conversationparticipantinsights";

interface Shape {
  readonly label: string;
  readonly entitySetName?: string;
  readonly ownership?: TableMetadata["ownership"];
  readonly columns: readonly ColumnMetadata[];
}

function table(schemaName: string, shape: Shape): TableMetadata {
  const logicalName = schemaName.toLowerCase();
  const ownership = shape.ownership ?? "user";
  return {
    logicalName,
    schemaName,
    entitySetName: shape.entitySetName ?? `${logicalName}s`,
    primaryId: `${logicalName}id`,
    primaryName: "msdyn_name",
    ownership,
    labels: { 1033: shape.label },
    columns: [
      key(`${schemaName}Id`),
      text("msdyn_Name", 100, required),
      ...shape.columns,
      ...activeOrInactive(),
      ...systemColumns(ownership),
    ],
  };
}

const LOCALES: readonly (readonly [number, string])[] = [
  [0, "en-us"],
  [10, "en-gb"],
  [20, "de-de"],
  [30, "fr-fr"],
  [40, "it-it"],
  [50, "es-es"],
  [60, "es-mx"],
  [70, "ja-jp"],
  [80, "pt-br"],
  [90, "zh-cn"],
  [110, "nl-nl"],
  [120, "fr-ca"],
  [130, "pt-pt"],
  [140, "ar-ae"],
  [150, "ar-bh"],
  [160, "ar-eg"],
  [170, "ar-iq"],
  [180, "ar-jo"],
  [190, "ar-kw"],
  [200, "ar-lb"],
  [210, "ar-om"],
  [220, "ar-qa"],
  [230, "ar-sa"],
  [240, "ar-sy"],
  [250, "he-il"],
  [260, "da-dk"],
  [270, "sv-se"],
  [280, "fi-fi"],
  [290, "nb-no"],
];
const locale = (): ColumnMetadata => choice("msdyn_Locale", Object.fromEntries(LOCALES));

/** Where in the transcript a finding was made. */
const fragment = (): ColumnMetadata[] => [
  whole("msdyn_DurationInMS", -1),
  whole("msdyn_FragmentEnd", 0),
  whole("msdyn_FragmentStart", 0),
  whole("msdyn_OffsetInMS", -1),
];
const ofInsights = (): ColumnMetadata => lookup("msdyn_ConversationAggregatedInsights", [INSIGHTS], cascade);
const ofParticipant = (): ColumnMetadata => lookup("msdyn_ConversationParticipantInsights", [PARTICIPANT], cascade);
const calculated = (schemaName: string): ColumnMetadata => double(schemaName, -100000000000, 100000000000, { readOnly: true });
const tracked = (): ColumnMetadata[] => [memo("msdyn_TrackedCompetitors", 1048576), memo("msdyn_TrackedKeywords", 1048576)];

/** Conversation intelligence's own tables, with the columns, limits and delete behaviour of the vendor's metadata. */
export const CONVERSATION_TABLES: readonly TableMetadata[] = [
  table("msdyn_SCIConversation", {
    label: "SCI Conversation",
    columns: [
      text("msdyn_ChatId", 200),
      text("msdyn_ClientFileName", 200),
      choice("msdyn_CommunicationType", { 0: "Phonecall", 1: "Meeting" }, { required: true, defaultValue: 0 }),
      choice("msdyn_ConsentModeId", { 1: "All", 2: "AgentsOnly", 3: "CurrentUserOnly" }),
      lookup("msdyn_ConversationAggregatedInsights", [INSIGHTS]),
      text("msdyn_ConversationId", 36),
      choice("msdyn_ConversationScope", { 0: "Internal", 1: "External" }),
      instant("msdyn_ConversationStartTime", required),
      choice("msdyn_Direction", { 0: "Outgoing", 1: "Incoming" }),
      lookup("msdyn_OCRecording", ["msdyn_ocrecording"]),
      lookup("msdyn_RelatedActivity", ["phonecall", "appointment"]),
      lookup("msdyn_Transcript", ["msdyn_transcript"]),
    ],
  }),
  table("msdyn_ConversationAggregatedInsights", {
    label: "Conversation Aggregated Insights",
    entitySetName: INSIGHTS,
    columns: [whole("msdyn_ConversationDurationInMS", -1), whole("msdyn_CustomerLongestMonologueInMS", -1), whole("msdyn_SwitchCount", -1)],
  }),
  table("msdyn_ConversationParticipantInsights", {
    label: "Conversation Participant Insights",
    entitySetName: PARTICIPANT,
    columns: [
      text("msdyn_AadId", 36),
      whole("msdyn_AvgPauseBeforeSpeakingInMS", -1),
      whole("msdyn_ChannelIndex", -1),
      ofInsights(),
      text("msdyn_DisplayName", 100),
      text("msdyn_Email", 100),
      whole("msdyn_LongestMonologueInMS", -1),
      text("msdyn_ParticipantId", 100),
      choice("msdyn_ParticipantRole", { 0: "Agent", 1: "Customer" }),
      choice("msdyn_ParticipationMethod", { 192350000: "Caller", 192350001: "Callee" }),
      text("msdyn_PhoneNumber", 100),
      whole("msdyn_SwitchCount", -1),
      double("msdyn_TalkingSpeedWordsPerMin", -1, 100000000000),
      double("msdyn_TalkToListenRatio", -1, 100000000000),
      text("msdyn_TenantId", 36),
      lookup("msdyn_User", ["systemuser", "contact", "account"]),
    ],
  }),
  table("msdyn_ConversationSentiment", {
    label: "Conversation Sentiment",
    columns: [
      ofInsights(),
      double("msdyn_CustomerNegativeSentiment", -1, 1),
      calculated("msdyn_CustomerNeutralSentiment"),
      double("msdyn_CustomerPositiveSentiment", -1, 1),
    ],
  }),
  table("msdyn_ConversationSubject", { label: "Conversation Subject", columns: [ofInsights(), ...fragment()] }),
  table("msdyn_ConversationParticipantSentiment", {
    label: "Conversation Participant Sentiment",
    columns: [
      ofParticipant(),
      double("msdyn_OverallNegativeSentiment", -1, 1),
      calculated("msdyn_OverallNeutralSentiment"),
      double("msdyn_OverallPositiveSentiment", -1, 1),
    ],
  }),
  table("msdyn_ConversationSegmentSentiment", {
    label: "Conversation Segment Sentiment",
    columns: [
      double("msdyn_Confidence", 0, 1),
      ofParticipant(),
      ...fragment(),
      lookup("msdyn_SentimentTarget", ["msdyn_conversationsignal"]),
      choice("msdyn_SentimentType", { 0: "Positive", 1: "Negative", 2: "Neutral" }),
    ],
  }),
  table("msdyn_ConversationSignal", {
    label: "Conversation Signal",
    columns: [
      text("msdyn_ActualText", 4000),
      double("msdyn_Confidence", -1, 1),
      ofParticipant(),
      ...fragment(),
      locale(),
      text("msdyn_Text", 4000),
      text("msdyn_Type", 100),
    ],
  }),
  table("msdyn_ConversationQuestion", {
    label: "Conversation Question",
    columns: [text("msdyn_Category", 100), ofParticipant(), ...fragment(), locale(), text("msdyn_Text", 4000), text("msdyn_Type", 100)],
  }),
  table("msdyn_ConversationActionItem", {
    label: "Conversation Action Item",
    columns: [
      memo("msdyn_ActionItemJSON", 1048576),
      ofParticipant(),
      lookup("msdyn_CreatedActivity", ["appointment", "phonecall", "email", "task"]),
      text("msdyn_DefaultText", 4000),
      text("msdyn_ExternalResourceUri", 4000),
      ...fragment(),
      locale(),
      choice("msdyn_State", { 0: "Commited", 1: "Suggested" }),
      choice("msdyn_Type", { 0: "Phonecall", 1: "Appointment", 2: "Email", 3: "Task", 4: "None" }),
    ],
  }),
  table("msdyn_ConversationSummarySuggestion", {
    label: "Conversation Summary Suggestion",
    columns: [
      memo("msdyn_Content", 1048576),
      ofParticipant(),
      text("msdyn_ConversationSummarySuggestionType", 100),
      ...fragment(),
      locale(),
      yesNo("msdyn_Selected", "Yes", "No", false),
    ],
  }),
  table("msdyn_ConversationComment", {
    label: "Comment",
    columns: [memo("msdyn_Content", 1048576, required), ...fragment(), lookup("msdyn_Transcript", ["msdyn_transcript"], required)],
  }),
  table("msdyn_ConversationTag", { label: "Conversation Tag", columns: [lookup("msdyn_TagTarget", ["msdyn_sciconversation"], cascade)] }),
  table("msdyn_ConversationSystemTag", {
    label: "Conversation System Tag",
    columns: [lookup("msdyn_TagTarget", ["msdyn_sciconversation"], cascade)],
  }),
  table("msdyn_scienvironmentsettings", {
    label: "EnvironmentSettings",
    entitySetName: "msdyn_scienvironmentsettings",
    ownership: "organization",
    columns: [
      text("msdyn_AzureSubscriptionId", 36),
      text("msdyn_ContainerName", 200),
      whole("msdyn_RepAudioChannel", 0, 1),
      text("msdyn_StorageAccountName", 2000),
      ...tracked(),
    ],
  }),
  table("msdyn_sciusersettings", { label: "UserSettings", entitySetName: "msdyn_sciusersettings", columns: tracked() }),
  table("msdyn_transcript", {
    label: "Transcript",
    columns: [
      text("msdyn_applicationid", 36),
      file("msdyn_englishtranslatedtranscriptformatted"),
      file("msdyn_rawvoicetranscript"),
      lookup("msdyn_transcripttarget", ["appointment", "phonecall"]),
      text("msdyn_transcripturi", 2000),
      file("msdyn_voicetranscript"),
      file("msdyn_voicetranscript_formatted"),
    ],
  }),
  table("msdyn_ocrecording", {
    label: "Recording",
    columns: [
      text("msdyn_applicationid", 36),
      text("msdyn_mediauri", 500),
      text("msdyn_platformrecordingid", 500),
      file("msdyn_recording"),
      file("msdyn_recordingmetadata"),
      lookup("msdyn_recordingtarget", ["appointment", "phonecall"]),
    ],
  }),
];
