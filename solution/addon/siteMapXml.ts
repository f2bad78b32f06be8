import { TABLES } from "../../shared/dataverse/tables";
import type { AddonTarget } from "./AddonTarget";

const CLIENTS = 'Client="All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web" Sku="All,OnPremise,Live,SPLA"';
const PLAIN_ICON = 'Icon="/_imgs/imagestrips/transparent_spacer.gif"';
const OWN_ICON = 'VectorIcon="$webresource:slr_/icons/sellerDetails.svg"';
/** Behind everything that an app brings. */
const LAST = 99;

interface Entry {
  readonly id: string;
  /** Key of its text. */
  readonly title: string;
  /** What it opens. */
  readonly opens: string;
  /** Pairs of table and privilege: who lacks one does not see the entry. */
  readonly needs: readonly (readonly [table: string, privilege: string])[];
}

const SELLERS: readonly Entry[] = [
  {
    id: "slr_sub_team",
    title: "solution.forms.team.name",
    opens: `${OWN_ICON} Url="$webresource:slr_/team.html"`,
    needs: [[TABLES.sellerView, "Read"]],
  },
  {
    id: "slr_sub_sellerdetails",
    title: "solution.forms.sellerDetails.name",
    opens: `${OWN_ICON} Url="$webresource:slr_/landing.html"`,
    needs: [[TABLES.sellerView, "Read"]],
  },
  {
    id: "slr_sub_calls",
    title: "solution.views.analysedCalls",
    opens: `Entity="${TABLES.conversation}"`,
    needs: [
      // Whoever reads calls without a role of ours should not see the area.
      [TABLES.sellerView, "Read"],
      [TABLES.conversation, "Read"],
    ],
  },
];

const SETTINGS: readonly Entry[] = [
  {
    id: "slr_sub_targets",
    title: "solution.tables.slr_target.plural",
    opens: `Entity="${TABLES.target}"`,
    needs: [[TABLES.target, "Write"]],
  },
  {
    // What people chose, for administrators; the entry brings the table, and with it the page's form, into the app.
    id: "slr_sub_sellerviews",
    title: "solution.tables.slr_sellerview.plural",
    opens: `Entity="${TABLES.sellerView}"`,
    needs: [[TABLES.sellerView, "Assign"]],
  },
];

function entryXml({ id, title, opens, needs }: Entry, suffix: string, place: number): string {
  const privileges = needs.map(([table, privilege]) => `<Privilege Entity="${table}" Privilege="${privilege}" />`);
  return `<SubArea Id="${id}_${suffix}" ${PLAIN_ICON} ${opens} ${CLIENTS} AvailableOffline="false" PassParams="false" ordinalvalue="${place}">
    <Titles key="${title}" />
    ${privileges.join("")}
  </SubArea>`;
}

function groupXml(id: string, title: string, entries: readonly Entry[], suffix: string, place: number): string {
  const designer = 'ResourceId="SitemapDesigner.NewGroup" IsProfile="false" ToolTipResourseId="SitemapDesigner.Unknown"';
  return `<Group Id="${id}_${suffix}" ${designer} ordinalvalue="${place}">
    <Titles key="${title}" />
    ${entries.map((entry, index) => entryXml(entry, suffix, index)).join("")}
  </Group>`;
}

/** The area as a diff of the app's site map: only the topmost new node says that it is added, each says its place. */
export function siteMapXml({ app, siteMap }: AddonTarget): string {
  const suffix = app.replace(/[^a-z0-9]/gi, "_");
  const designer = 'ResourceId="SitemapDesigner.NewArea" DescriptionResourceId="SitemapDesigner.NewArea"';
  return `<AppModuleSiteMap>
    <SiteMapUniqueName>${siteMap}</SiteMapUniqueName>
    <SiteMap IntroducedVersion="7.0.0.0">
      <Area Id="slr_area_${suffix}" ${designer} ${OWN_ICON} ShowGroups="true" ordinalvalue="${LAST}" solutionaction="Added">
        <Titles key="solution.forms.sellerDetails.name" />
        ${groupXml("slr_group_sellers", "solution.siteMap.sellers", SELLERS, suffix, 0)}
        ${groupXml("slr_group_settings", "solution.tables.slr_setting.plural", SETTINGS, suffix, 1)}
      </Area>
    </SiteMap>
  </AppModuleSiteMap>`;
}
