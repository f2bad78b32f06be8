import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { callOf, words, type Line } from "./callOf";

const categoryOf = (lines: readonly Line[], locale = "en-us") => analyzeCall(callOf(lines, { locale })).category;
const answered = (text: string): Line[] => [
  ["C", 0, 2, "Hello?"],
  ["S", 2, 8, "Hello, this is Mei Koh from Fernway."],
  ["C", 9, 15, text],
  ["S", 15, 20, "All right, thank you, goodbye."],
];

describe("what a short call came to", () => {
  it.each([
    ["voicemail", "en-us", "You've reached the voicemail of Ana Silva."],
    ["voicemail", "de-de", "Bitte hinterlassen Sie eine Nachricht nach dem Signalton."],
    ["voicemail", "fr-fr", "Vous êtes bien sur la messagerie vocale de Léa."],
    ["voicemail", "es-es", "Deje su mensaje después del tono."],
    ["voicemail", "pt-br", "Deixe seu recado após o sinal."],
    ["voicemail", "it-it", "Lasci un messaggio dopo il segnale acustico."],
    ["voicemail", "nl-nl", "Spreek een bericht in na de piep."],
    ["voicemail", "zh-cn", "您拨打的用户暂时无法接听，请在嘀声后留言。"],
    ["voicemail", "ja-jp", "発信音の後にメッセージをお願いします。"],
    ["unwanted", "en-us", "We're not interested, please don't call again."],
    ["unwanted", "de-de", "Danke, wir haben kein Interesse."],
    ["unwanted", "fr-fr", "Ne m’appelez plus, s'il vous plaît."],
    ["unwanted", "es-es", "Gracias, no me interesa."],
    ["unwanted", "pt-br", "Não tenho interesse, obrigado."],
    ["unwanted", "it-it", "No grazie, non mi interessa."],
    ["unwanted", "nl-nl", "Nee, geen interesse."],
    ["unwanted", "zh-cn", "我不感兴趣，请不要再打了。"],
    ["unwanted", "ja-jp", "すみませんが、興味はありません。"],
    ["reschedule", "en-us", "I'm in a meeting, can you call me back tomorrow?"],
    ["reschedule", "de-de", "Das ist gerade ungünstig, rufen Sie mich morgen an."],
    ["reschedule", "fr-fr", "Je suis en réunion, rappelez-moi plus tard."],
    ["reschedule", "es-es", "No es buen momento, llámeme más tarde."],
    ["reschedule", "pt-br", "Estou em reunião, me liga amanhã."],
    ["reschedule", "it-it", "Sono in riunione, mi richiami domani."],
    ["reschedule", "nl-nl", "Het komt niet uit, bel me morgen."],
    ["reschedule", "zh-cn", "我在开会，您晚点再打吧。"],
    ["reschedule", "ja-jp", "いま会議中なので、改めてお電話いただけますか。"],
    ["unavailable", "en-us", "She's not in today. Would you like to leave a message?"],
    ["unavailable", "de-de", "Herr Weber ist heute nicht im Haus."],
    ["unavailable", "fr-fr", "Elle n'est pas là, je peux prendre un message."],
    ["unavailable", "es-es", "No se encuentra en este momento, ¿quiere dejar un mensaje?"],
    ["unavailable", "pt-br", "Ela não está no momento, quer deixar recado?"],
    ["unavailable", "it-it", "Al momento non è disponibile, vuole lasciare un messaggio?"],
    ["unavailable", "nl-nl", "Hij zit in een vergadering, wilt u een boodschap achterlaten?"],
    ["unavailable", "zh-cn", "他不在，需要帮您转告吗？"],
    ["unavailable", "ja-jp", "田中はただいま席を外しております。"],
  ])("is %s (%s): %s", (category, locale, text) => {
    expect(categoryOf(answered(text), locale)).toBe(category);
  });

  it("is a voicemail where a seller alone speaks, as to a machine", () => {
    const message: Line[] = [["S", 0, 20, "Hello Ana, this is Mei Koh. Please call me back on Tuesday."]];
    expect(categoryOf(message)).toBe("voicemail");
    expect(categoryOf([...message, ["C", 21, 23, "I am here, hello."]])).toBeUndefined();
  });

  it("is a voicemail, too, where the machine's side is not known", () => {
    expect(categoryOf([["S", 0, 9, "Please leave a message after the tone."]])).toBe("voicemail");
  });

  it("is told by the customer, not by the seller", () => {
    const lines: Line[] = [
      ["C", 0, 2, "Hello?"],
      ["S", 3, 9, "Is this a bad time? You may say that you are not interested."],
      ["C", 10, 15, "No, go on, please."],
    ];
    expect(categoryOf(lines)).toBeUndefined();
  });

  it("is nothing in a call of more than two minutes, or in a language without a list", () => {
    expect(categoryOf([...answered("We're not interested."), ["S", 20, 120, words(200)]])).toBe("unwanted");
    expect(categoryOf([...answered("We're not interested."), ["S", 20, 120.1, words(200)]])).toBeUndefined();
    expect(categoryOf(answered("We're not interested."), "sv-se")).toBeUndefined();
  });
});
