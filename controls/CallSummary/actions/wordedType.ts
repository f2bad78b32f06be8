import type { ActivityType } from "../../../shared/domain/CallFindings";

/** Words of each kind in the product's languages, those of scripts that part words by their beginnings. */
const WORDS: readonly (readonly [type: ActivityType, parted: string, others: string])[] = [
  ["email", "e-?mail|mail|courriel|correo", "邮件|郵件|邮箱|メール|메일|מייל|بريد|إيميل"],
  [
    "phonecall",
    "call|phone|ring you|rufe|anruf|telefon|téléphon|appel|rappel|llam|chiam|richiam|lig[oau]|bel ",
    "电话|電話|전화|אתקשר|להתקשר|اتصل|أتصل",
  ],
  [
    "appointment",
    "meet|appointment|demo|termin|treffen|besprech|rendez-vous|réunion|reuni|cita|appuntamento|incontr|afspraak",
    "会议|會議|见面|見面|打ち合わせ|会議|회의|פגישה|ניפגש|اجتماع|موعد",
  ],
];

/** The kind of activity that somebody's words name first: “I'll email you” is an e-mail. Undefined where they name none. */
export function wordedType(text: string): ActivityType | undefined {
  const found = WORDS.map(([type, parted, others]) => ({ type, at: text.search(new RegExp(`(?<!\\p{L})(?:${parted})|${others}`, "iu")) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.type;
}
