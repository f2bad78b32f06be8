import { columns, condition, filter, link, query, type Join } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import { CALL_TABLES, TABLES } from "./tables";
import { tagLink } from "./tagLink";
import { CALL_COLUMNS, measuresLink } from "./wholeCall";

/** A call by its own id, or by that of its insights where a form does not tell its record. */
export type CallReference = { readonly conversationId: string } | { readonly insightsId: string };

/** Leads to the phone call or appointment in which a call was held. */
const activityJoin = (alias: string): Join => ({ from: "activityid", to: "msdyn_relatedactivity", "link-type": "outer", alias });

/**
 * One call with its insights, sentiment, tags and activity, each of which may be missing: retention deletes them separately. Several
 * tags or scores multiply the rows.
 */
export function summaryQuery(reference: CallReference) {
  return query(
    TABLES.conversation,
    {},
    CALL_COLUMNS,
    columns({
      msdyn_ocrecording: "recording",
      msdyn_relatedactivity: "activity",
      msdyn_conversationaggregatedinsights: "insights",
      ownerid: "owner",
    }),
    filter(
      "conversationId" in reference
        ? condition(`${TABLES.conversation}id`, "eq", reference.conversationId)
        : condition(TABLES.aggregatedInsights, "eq", reference.insightsId),
    ),
    measuresLink("outer"),
    tagLink(TABLES.tag, "g", columns({ msdyn_conversationtagid: "gid", msdyn_name: "gname" })),
    tagLink(TABLES.systemTag, "y", columns({ msdyn_conversationsystemtagid: "yid", msdyn_name: "yname" })),
    link(CALL_TABLES.phonecall, activityJoin("p"), columns({ subject: "psubject", regardingobjectid: "pregarding" })),
    link(
      CALL_TABLES.appointment,
      activityJoin("m"),
      columns({ subject: "msubject", regardingobjectid: "mregarding", onlinemeetingjoinurl: "mjoin" }),
    ),
  );
}

/** Everyone who spoke in a call, with what is measured of them. */
export function summaryParticipantsQuery(insightsId: string) {
  return query(
    TABLES.participantInsights,
    {},
    columns({
      ...PARTICIPANT_MEASURES,
      msdyn_participantid: "id",
      msdyn_displayname: "name",
      msdyn_participantrole: "role",
      msdyn_user: "user",
      msdyn_switchcount: "switches",
    }),
    filter(condition(TABLES.aggregatedInsights, "eq", insightsId)),
  );
}
