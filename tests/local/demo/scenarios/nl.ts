import type { LanguageTemplates } from "./templates";

/** A few lines only: Dutch calls show what a language without a sentiment lexicon looks like. */
export const NL: LanguageTemplates = {
  locale: "nl-nl",
  space: " ",
  vocabulary: {
    fleet: ["40", "65", "80", "120", "150", "210"],
    vehicle: ["bestelwagens", "vrachtwagens", "opleggers", "bussen", "tankwagens", "koelwagens"],
    depot: ["het noordelijke depot", "de havenlocatie", "het terrein aan de ringweg", "de tweede vestiging", "het oude magazijn"],
    module: ["chauffeursapp", "routeplanner", "brandstofstaat", "deursensor", "ritregistratie", "onderhoudskalender"],
    role: ["planner", "wagenparkbeheerder", "inkoper", "werkplaatschef", "nachtploegleider"],
    day: ["maandag", "dinsdagochtend", "woensdag", "donderdagmiddag", "vrijdag", "volgende week dinsdag"],
    span: ["twee weken", "tien dagen", "een maand", "drie maanden"],
    doc: ["de offerte", "het invoerplan", "het voorbeeldrapport", "het verslag"],
    count: ["drie", "vier", "vijf", "zes", "acht", "tien"],
    task: ["ritplanning", "bandencontrole", "urenregistratie", "brandstofbeheer", "onderhoudsplanning"],
    month: ["januari", "maart", "april", "mei", "juni", "september", "oktober"],
    minutes: ["tien", "vijftien", "twintig", "dertig"],
  },
  beats: {
    opening: {
      seller: [
        "Goedemorgen {customer}, met {seller} van Fernway, over de {task} van uw {vehicle}.",
        "Dag {customer}, u spreekt met {seller} van Fernway, het gaat over de {module}.",
        "We hebben {minutes} minuten, en ik begin graag met {task}.",
        "De vorige keer spraken we over {fleet} {vehicle} op {depot}.",
        "De {role} vroeg {day} naar de {module}.",
      ],
      questions: ["Komt het nu uit, {minutes} minuten over {task}?", "Heeft de {role} de {module} al gezien?"],
      customer: {
        neutral: [
          "Goedemorgen {seller}, ik heb {minutes} minuten tot het overleg met de {role}.",
          "Met {customer} van {company}, de {role} zit naast me.",
          "We rijden nu met {fleet} {vehicle}, vooral vanaf {depot}.",
          "Het gaat vandaag om {task} en daarna om de {module}.",
        ],
        positive: [],
        negative: [],
      },
    },
    need: {
      seller: [
        "Dus {depot} heeft {fleet} {vehicle} en een {role}.",
        "Ik noteer {task} als eerste punt en de {module} als tweede.",
        "De {role} is daar dus {count} uur per week mee bezig.",
        "Andere klanten met {vehicle} begonnen met {task} en namen de {module} in {month}.",
        "Uw {role} schrijft het op en typt het over op {depot}.",
        "Bij {fleet} {vehicle} komt dat neer op {count} lijsten per dienst.",
      ],
      questions: ["Hoeveel {vehicle} op {depot} hebben al een kastje?", "Wie doet de {task} als de {role} vrij is?"],
      customer: {
        neutral: [
          "De {role} doet de {task} op papier en typt het {day} over.",
          "Er zijn {count} vestigingen, elk met een eigen {role}.",
          "In {month} gaan {fleet} {vehicle} naar {depot}.",
          "De chauffeurs bellen de {role}, en die schrijft het op het bord.",
          "Leest de {module} de kilometers van de {vehicle} zelf uit?",
          "Het kost de {role} zo'n {count} uur per week.",
        ],
        positive: [],
        negative: [],
      },
    },
    story: {
      seller: ["Vertel eens hoe dat ging op {depot}, vanaf {month}.", "Neem me mee door een gewone {day} van de {role}."],
      questions: ["Hoe kwam de {role} aan die manier van {task}?"],
      customer: {
        neutral: [
          "We begonnen in {month} met {fleet} {vehicle} op {depot}.",
          "De {role} had toen {count} mensen voor de {task}.",
          "Elke {day} hing de {role} de lijst naast de poort.",
          "De chauffeurs namen de lijst mee en schreven de kilometers eronder.",
          "In {month} kwamen er {count} {vehicle} bij van een ander bedrijf.",
          "Zij hadden een eigen {module} en een eigen {task}.",
          "Na {span} hadden we {count} lijsten, een voor elke {role}.",
          "De nachtploeg schreef om vier uur en de {role} las het om zes uur.",
          "Sinds {month} staat de {module} op {count} tablets.",
        ],
        positive: [],
        negative: [],
      },
    },
    solution: {
      seller: [
        "Hier ziet u de {module}, met {fleet} {vehicle} op een pagina.",
        "De {role} opent 's ochtends de {module} en ziet {depot}.",
        "Een chauffeur tikt een keer, en de {task} staat in de {module}.",
        "Het kastje zit er in {minutes} minuten in en leest de {vehicle} uit.",
        "De {module} bewaart {span} aan ritten, en de {role} filtert op dag.",
        "Links staat de {task}, rechts de {module} voor {depot}.",
        "Elke vestiging heeft een eigen pagina, met {count} cijfers bovenaan.",
        "We richten de {module} samen met uw {role} in, in {span}.",
      ],
      questions: ["Welke van die {count} cijfers opent uw {role} als eerste?", "Kijken we eerst naar de {module} of naar {task}?"],
      customer: {
        neutral: [
          "Ik zie de {module} en de {vehicle} op de kaart.",
          "Dan gaat de {task} van het papier naar de {module}.",
          "Op {depot} hangen {count} schermen.",
          "De {role} kijkt er {day} naar.",
          "Hoe lang blijven de ritten in de {module} staan?",
          "De tablets liggen in de cabine, {count} per ploeg.",
        ],
        positive: [],
        negative: [],
      },
    },
    nextStep: {
      seller: [
        "Dus {day} met u en de {role}, op {depot}.",
        "We beginnen met {count} {vehicle} op {depot}.",
        "Vanaf {day} telt de proef {span}.",
      ],
      questions: ["Past {day} om tien uur voor u en de {role}?"],
      customer: {
        neutral: [
          "{day} om tien uur zijn de {role} en ik op {depot}.",
          "De lijst met {vehicle} ligt {day} bij de {role}.",
          "Dan wordt het {month} voor {depot}.",
        ],
        positive: [],
        negative: [],
      },
    },
    close: {
      seller: ["Dan spreken we elkaar {day}, {customer}.", "Groet de {role} op {depot}, tot {day}."],
      questions: ["Is er nog iets over {task} of de {module}?"],
      customer: { neutral: ["Tot {day} dan, {seller}, op {depot}.", "Ik vertel de {role} over {day}."], positive: [], negative: [] },
    },
  },
  keywords: {
    price: {
      word: "prijs",
      seller: ["De prijs voor {fleet} {vehicle} staat op pagina twee."],
      customer: ["De {role} vroeg naar de prijs van de {module}."],
    },
    integration: {
      word: "integratie",
      seller: ["De integratie met uw planning duurt {span}."],
      customer: ["De integratie loopt via {depot}, vanaf {month}."],
    },
    security: {
      word: "beveiliging",
      seller: ["Over beveiliging praat de {role} {day} met ons team."],
      customer: ["De {role} leest het deel over beveiliging {day}."],
    },
    contract: {
      word: "contract",
      seller: ["Het contract loopt {span} en omvat {fleet} {vehicle}."],
      customer: ["Het contract ligt {day} bij de {role}."],
    },
  },
  competitor: {
    seller: ["{competitor} telt gebruikers, wij tellen {vehicle}."],
    customer: ["De {role} heeft ook een offerte van {competitor}, voor {fleet} {vehicle}."],
  },
  actionItems: ["Ik stuur u {doc} voor {day}.", "Ik bel de {role} {day} over de {task}."],
  backchannels: ["Ja.", "Oké.", "Precies.", "Juist."],
  voicemail: ["Goedemorgen {customer}, met {seller} van Fernway.", "U bereikt mij op {phone}, tot vijf uur."],
  titles: {
    discovery: "Kennismaking",
    demo: "Demonstratie",
    price: "Offertebespreking",
    renewal: "Verlenging",
    support: "Nazorg",
    voicemail: "Voicemail",
    internal: "Intern overleg",
  },
};
