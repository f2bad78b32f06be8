import type { LanguageTemplates } from "./templates";

/** A few lines only: Danish calls show what a language without a model of sentiment looks like. */
export const DA: LanguageTemplates = {
  locale: "da-dk",
  space: " ",
  vocabulary: {
    fleet: ["40", "65", "80", "120", "150", "210"],
    vehicle: ["varevogne", "lastbiler", "trailere", "busser", "tankbiler", "kølebiler"],
    depot: ["det nordlige depot", "afdelingen ved havnen", "pladsen ved ringvejen", "den anden afdeling", "det gamle lager"],
    module: ["chaufførapp", "ruteplanlægger", "brændstofrapport", "dørsensor", "turregistrering", "servicekalender"],
    role: ["planlægger", "flådeansvarlige", "indkøber", "værkfører", "leder af natholdet"],
    day: ["mandag", "tirsdag morgen", "onsdag", "torsdag eftermiddag", "fredag", "tirsdag i næste uge"],
    span: ["to uger", "ti dage", "en måned", "tre måneder"],
    doc: ["tilbuddet", "planen for indførelsen", "eksempelrapporten", "referatet"],
    count: ["tre", "fire", "fem", "seks", "otte", "ti"],
    task: ["turplanlægning", "dækkontrol", "timeregistrering", "brændstofstyring", "serviceplanlægning"],
    month: ["januar", "marts", "april", "maj", "juni", "september", "oktober"],
    minutes: ["ti", "femten", "tyve", "tredive"],
  },
  beats: {
    opening: {
      seller: [
        "Godmorgen {customer}, det er {seller} fra Fernway, om {task} for jeres {vehicle}.",
        "Goddag {customer}, du taler med {seller} fra Fernway, det drejer sig om jeres {module}.",
        "Vi har {minutes} minutter, og jeg begynder gerne med {task}.",
        "Sidste gang talte vi om {fleet} {vehicle} på {depot}.",
        "Jeres {role} spurgte {day} til vores {module}.",
      ],
      questions: ["Passer det nu, {minutes} minutter om {task}?", "Har jeres {role} allerede set vores {module}?"],
      customer: {
        neutral: [
          "Godmorgen {seller}, jeg har {minutes} minutter til mødet med vores {role}.",
          "Det er {customer} fra {company}, vores {role} sidder ved siden af mig.",
          "Vi kører nu med {fleet} {vehicle}, mest fra {depot}.",
          "Det handler i dag om {task} og bagefter om jeres {module}.",
        ],
        positive: [],
        negative: [],
      },
    },
    need: {
      seller: [
        "Så {depot} har {fleet} {vehicle} og en {role}.",
        "Jeg skriver {task} som første punkt og jeres {module} som det andet.",
        "Jeres {role} bruger altså {count} timer om ugen på det.",
        "Andre kunder med {vehicle} begyndte med {task} og tog vores {module} i {month}.",
        "Jeres {role} skriver det ned og taster det ind på {depot}.",
        "Med {fleet} {vehicle} bliver det til {count} lister per vagt.",
      ],
      questions: ["Hvor mange {vehicle} på {depot} har allerede en boks?", "Hvem laver {task}, når jeres {role} har fri?"],
      customer: {
        neutral: [
          "Vores {role} laver {task} på papir og taster det ind {day}.",
          "Der er {count} afdelinger, hver med sin egen {role}.",
          "I {month} flytter {fleet} {vehicle} til {depot}.",
          "Chaufførerne ringer til vores {role}, som skriver det på tavlen.",
          "Læser jeres {module} selv kilometerne fra vores {vehicle}?",
          "Det tager vores {role} omkring {count} timer om ugen.",
        ],
        positive: [],
        negative: [],
      },
    },
    story: {
      seller: ["Fortæl, hvordan det gik på {depot}, fra {month} af.", "Tag mig med gennem en almindelig {day} hos jeres {role}."],
      questions: ["Hvordan kom jeres {role} på den måde at lave {task} på?"],
      customer: {
        neutral: [
          "Vi begyndte i {month} med {fleet} {vehicle} på {depot}.",
          "Vores {role} havde dengang {count} folk til {task}.",
          "Hver {day} hængte vores {role} listen op ved porten.",
          "Chaufførerne tog listen med og skrev kilometerne nederst.",
          "I {month} kom der {count} {vehicle} til fra et andet firma.",
          "De havde deres egen {module} og deres egen {task}.",
          "Efter {span} havde vi {count} lister, en til hver {role}.",
          "Natholdet skrev klokken fire, og vores {role} læste det klokken seks.",
          "Siden {month} ligger jeres {module} på {count} tablets.",
        ],
        positive: [],
        negative: [],
      },
    },
    solution: {
      seller: [
        "Her ser du vores {module}, med {fleet} {vehicle} på en side.",
        "Jeres {role} åbner vores {module} om morgenen og ser {depot}.",
        "En chauffør trykker en gang, og jeres {task} står i vores {module}.",
        "Boksen sidder der på {minutes} minutter og læser jeres {vehicle}.",
        "Vores {module} gemmer {span} med ture, og jeres {role} filtrerer efter dag.",
        "Til venstre står {task}, til højre vores {module} for {depot}.",
        "Hver afdeling har sin egen side, med {count} tal øverst.",
        "Vi sætter vores {module} op sammen med jeres {role}, på {span}.",
      ],
      questions: ["Hvilket af de {count} tal åbner jeres {role} først?", "Ser vi først på vores {module} eller på {task}?"],
      customer: {
        neutral: [
          "Jeg ser jeres {module} og vores {vehicle} på kortet.",
          "Så går {task} fra papiret til jeres {module}.",
          "På {depot} hænger der {count} skærme.",
          "Vores {role} ser på det {day}.",
          "Hvor længe bliver turene liggende i jeres {module}?",
          "Tabletterne ligger i førerhuset, {count} per hold.",
        ],
        positive: [],
        negative: [],
      },
    },
    nextStep: {
      seller: [
        "Så {day} med dig og jeres {role}, på {depot}.",
        "Vi begynder med {count} {vehicle} på {depot}.",
        "Fra {day} varer prøven {span}.",
      ],
      questions: ["Passer {day} klokken ti for dig og jeres {role}?"],
      customer: {
        neutral: [
          "{day} klokken ti er vores {role} og jeg på {depot}.",
          "Listen over {vehicle} ligger {day} hos vores {role}.",
          "Så bliver det {month} for {depot}.",
        ],
        positive: [],
        negative: [],
      },
    },
    close: {
      seller: ["Så tales vi ved {day}, {customer}.", "Hils jeres {role} på {depot}, vi ses {day}."],
      questions: ["Er der mere om {task} eller vores {module}?"],
      customer: { neutral: ["Vi ses {day}, {seller}, på {depot}.", "Jeg fortæller vores {role} om {day}."], positive: [], negative: [] },
    },
  },
  keywords: {
    price: {
      word: "prisen",
      seller: ["Se prisen for {fleet} {vehicle} på side to."],
      customer: ["Vores {role} spurgte til prisen på jeres {module}."],
    },
    integration: {
      word: "integration",
      seller: ["En integration med jeres planlægning tager {span}."],
      customer: ["Jeres integration går via {depot}, fra {month} af."],
    },
    security: {
      word: "sikkerhed",
      seller: ["Om sikkerhed taler jeres {role} {day} med vores team."],
      customer: ["Vores {role} læser afsnittet om sikkerhed {day}."],
    },
    contract: {
      word: "kontrakt",
      seller: ["Vores kontrakt løber {span} og gælder {fleet} {vehicle}."],
      customer: ["Jeres kontrakt ligger {day} hos vores {role}."],
    },
  },
  competitor: {
    seller: ["{competitor} tæller brugere, vi tæller {vehicle}."],
    customer: ["Vores {role} har også et tilbud fra {competitor}, for {fleet} {vehicle}."],
  },
  actionItems: ["Jeg sender dig {doc} inden {day}.", "Jeg ringer til jeres {role} {day} om {task}."],
  backchannels: ["Ja.", "Okay.", "Præcis.", "Netop."],
  voicemail: ["Godmorgen {customer}, det er {seller} fra Fernway.", "Du kan ringe til mig på {phone} indtil klokken fem."],
  titles: {
    discovery: "Første samtale",
    demo: "Demonstration",
    price: "Gennemgang af tilbud",
    renewal: "Fornyelse",
    support: "Opfølgning",
    voicemail: "Telefonsvarer",
    internal: "Internt møde",
  },
};
