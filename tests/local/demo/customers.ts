import { demoId } from "./identity";
import type { Random } from "./random";

export type Language = "en" | "zh" | "da";

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly language: Language;
}

export interface Contact {
  readonly id: string;
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly email: string;
  /** Of the range kept for fiction: 555-0100 … 555-0199. */
  readonly phone: string;
  readonly account: Account;
}

/** Invented firms: name and the host part of their addresses. */
const ACCOUNT_NAMES: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ["Brindlewick Haulage", "brindlewick"],
    ["Osterfjord Freight", "osterfjord"],
    ["Quillmere Logistics", "quillmere"],
    ["Tarnbeck Coaches", "tarnbeck"],
    ["Hollowmarsh Dairy", "hollowmarsh"],
    ["Pennygate Parcels", "pennygate"],
    ["Ravensyke Quarry", "ravensyke"],
    ["Silverlatch Foods", "silverlatch"],
    ["Thornaby Vale Waste", "thornabyvale"],
    ["Umberfield Farms", "umberfield"],
    ["Vantry Cold Storage", "vantry"],
    ["Wexcombe Builders", "wexcombe"],
    ["Yarrowdene Water", "yarrowdene"],
    ["Zellbrook Brewing", "zellbrook"],
    ["Ashgrove Minicabs", "ashgrove"],
    ["Birchanger Lifts", "birchanger"],
    ["Copperlea Roofing", "copperlea"],
    ["Drumwhistle Timber", "drumwhistle"],
    ["Elmscott Couriers", "elmscott"],
    ["Fallowmead Laundry", "fallowmead"],
    ["Gorsehill Bakeries", "gorsehill"],
    ["Inkermoor Print", "inkermoor"],
    ["Juniper Sound Ferries", "junipersound"],
    ["Kettlebrae Oil", "kettlebrae"],
  ],
  zh: [
    ["云砚配送", "yunyan"],
    ["蓝杉湾货运", "lanshanwan"],
    ["青禾坞冷链", "qinghewu"],
    ["北檐物流", "beiyan"],
    ["石榴桥客运", "shiliuqiao"],
    ["雁栖坪建材", "yanqiping"],
    ["松烟乳业", "songyan"],
    ["白鹭滩食品", "bailutan"],
    ["半夏岭环卫", "banxialing"],
    ["竹影渡快运", "zhuyingdu"],
    ["南窗水务", "nanchuang"],
    ["橘井酒业", "jujing"],
    ["星垂野农业", "xingchuiye"],
  ],
  da: [
    ["Marskholm Transport", "marskholm"],
    ["Pilestrøm Mejeri", "pilestroem"],
    ["Klitgnist Installation", "klitgnist"],
  ],
};

const FIRST_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Tamsin",
    "Rufus",
    "Odette",
    "Callum",
    "Priya",
    "Ewan",
    "Marisol",
    "Desmond",
    "Ingrid",
    "Tobias",
    "Wren",
    "Lorcan",
    "Saskia",
    "Bram",
    "Nerys",
    "Idris",
    "Calla",
    "Joss",
    "Petra",
    "Anselm",
    "Fern",
    "Hugo",
  ],
  zh: ["清", "子墨", "若溪", "明远", "思齐", "雨桐", "嘉树", "亦舒", "望舒", "知远", "晓岚"],
  da: ["Freja", "Jens", "Lotte", "Anders"],
};
const LAST_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Orrell",
    "Pettifer",
    "Quaye",
    "Rendall",
    "Strake",
    "Tolland",
    "Umney",
    "Varley",
    "Wickstead",
    "Yelland",
    "Ackroyd",
    "Bellchamber",
    "Crossley",
    "Dunmore",
    "Eastlake",
    "Fothergill",
    "Garrow",
    "Hexley",
    "Ibbotson",
    "Jessop",
    "Kinnaird",
  ],
  zh: ["钟", "温", "柏", "祁", "阮", "卓", "闵"],
  da: ["Sandholt", "Markvang", "Hasselund"],
};
const JOB_TITLES: Readonly<Record<Language, readonly string[]>> = {
  en: ["Fleet lead", "Operations lead", "Buyer", "Finance director", "Workshop foreman"],
  zh: ["车队主管", "运营负责人", "采购", "财务总监"],
  da: ["Flådeansvarlig", "Planlægger", "Indkøber"],
};

export const ACCOUNTS: readonly Account[] = (["en", "zh", "da"] as const).flatMap((language) =>
  ACCOUNT_NAMES[language].map(([name, host]) => ({ id: demoId(`account:${host}`), name, domain: `${host}.example`, language })),
);

/** How many accounts of a language have a second contact: 70 contacts in all. */
const SECOND_CONTACTS: Readonly<Record<Language, number>> = { en: 20, zh: 9, da: 1 };

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error("at: the list is empty");
  return item;
}

function contactsOf(language: Language, firstPhone: number): Contact[] {
  const accounts = ACCOUNTS.filter((account) => account.language === language);
  const owners = [...accounts, ...accounts.slice(0, SECOND_CONTACTS[language])];
  return owners.map((account, index) => {
    const firstName = at(FIRST_NAMES[language], index);
    // Moved on by two where the first names begin anew, so that no full name comes twice.
    const lastName = at(LAST_NAMES[language], index * 5 + 2 * Math.floor(index / FIRST_NAMES[language].length));
    const isSecond = index >= accounts.length;
    const mailbox = language === "zh" ? (isSecond ? "caigou" : "chedui") : `${firstName}.${lastName}`.toLowerCase();
    const email = `${mailbox}@${account.domain}`;
    return {
      id: demoId(`contact:${email}`),
      fullName: language === "zh" ? `${lastName}${firstName}` : `${firstName} ${lastName}`,
      firstName,
      lastName,
      jobTitle: at(JOB_TITLES[language], index),
      email,
      phone: `555-01${String(firstPhone + index).padStart(2, "0")}`,
      account,
    };
  });
}

export const CONTACTS: readonly Contact[] = [...contactsOf("en", 0), ...contactsOf("zh", 44), ...contactsOf("da", 66)];

const contactsByLanguage = new Map(
  (["en", "zh", "da"] as const).map((language) => [language, CONTACTS.filter((contact) => contact.account.language === language)]),
);

/** How many contacts a seller looks after; sellers share some. */
const PORTFOLIO = 9;

/** A customer of a seller's portfolio. */
export function customerOf(sellerShift: number, language: Language, random: Random): Contact {
  const contacts = contactsByLanguage.get(language) ?? [];
  return at(contacts, Math.floor(sellerShift * contacts.length) + random.integer(Math.min(PORTFOLIO, contacts.length)));
}
