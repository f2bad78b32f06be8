import type { CallCategory } from "../../domain/CallAnalysis";

/**
 * What is said in calls that come to nothing, by language (ISO 639-1); entries parted by commas, in lower case, found anywhere in
 * what one side says. Only wording that leaves no doubt: a call that is not sorted is listed like any other.
 */
export interface ShortCallPhrases extends Readonly<Record<CallCategory, string>> {
  /** What a caller says to a machine; told only where nobody answers. */
  readonly message: string;
}

export const SHORT_CALLS: ReadonlyMap<string, ShortCallPhrases> = new Map(
  Object.entries({
    en: {
      voicemail: `after the tone, after the beep, at the tone, at the beep, please leave a message, please leave your message, leave your name and, record your message,
        reached the voicemail, reached the voice mail, reached the mailbox, mailbox is full, forwarded to voicemail, forwarded to an automated voice, can't come to the phone`,
      message:
        "call me back, give me a call, call back, return my call, reach me at, the number is, sorry i missed you, try you again, try again later",
      unwanted: `not interested, no interest in, off your list, off your call list, remove me from your, remove us from your, remove my number, stop calling, don't call me again,
        do not call me again, don't call us again, don't call again, don't call here again, never call me again, do not call list, don't call this number`,
      reschedule: `call me back later, call back later, call me later, call me tomorrow, call me back tomorrow, call back tomorrow, call me back next week, call me next week,
        call back next week, call me back in, call again later, try me again, another time, it's not a good time, this is not a good time, this isn't a good time, this is a bad time,
        it's a bad time, not the best time, can we reschedule, could we reschedule, i'm in a meeting, i am in a meeting, i'm driving, i am driving, can't talk right now, can't talk now, cannot talk`,
      unavailable: `he's not in, she's not in, he is not in, she is not in, not in today, isn't in today, isn't in right now, not available right now, not available at the moment,
        not available today, isn't available right now, isn't available at the moment, he's in a meeting, she's in a meeting, he is in a meeting, she is in a meeting, out of the office,
        out of office, not at his desk, not at her desk, like to leave a message, can i take a message, could i take a message, he's on vacation, she's on vacation, he's on holiday, she's on holiday,
        he's on leave, she's on leave, he just stepped out, she just stepped out`,
    },
    de: {
      voicemail: `nach dem signalton, nach dem ton, nach dem piepton, hinterlassen sie eine nachricht, hinterlassen sie uns eine nachricht, hinterlassen sie mir eine nachricht,
        hinterlassen sie bitte eine nachricht, hinterlassen sie ihre nachricht, mailbox von, der anrufbeantworter von, teilnehmer ist zurzeit nicht erreichbar, teilnehmer ist vorübergehend nicht erreichbar`,
      message:
        "rufen sie mich zurück, ruf mich zurück, um rückruf, um einen rückruf, sie erreichen mich unter, meine nummer ist, meine nummer lautet, melden sie sich",
      unwanted: `kein interesse, nicht interessiert, rufen sie nicht mehr an, rufen sie nicht wieder an, rufen sie mich nicht mehr an, rufen sie hier nicht mehr an,
        nehmen sie mich von ihrer liste, streichen sie mich von, löschen sie meine nummer, keine werbeanrufe`,
      reschedule: `rufen sie später, rufen sie morgen, rufen sie mich später, rufen sie mich morgen, rufen sie nächste woche, rufen sie mich nächste woche, später noch mal an, später nochmal an,
        später noch einmal an, gerade ungünstig, gerade schlecht, im moment ungünstig, im moment schlecht, passt gerade nicht, passt es gerade nicht, ich bin im meeting, ich bin gerade im meeting,
        ich bin in einer besprechung, ich bin gerade in einer besprechung, ich fahre gerade, ich sitze gerade im auto, termin verschieben`,
      unavailable: `ist nicht im haus, ist heute nicht im haus, ist gerade nicht am platz, ist nicht am platz, ist gerade nicht da, ist heute nicht da, ist nicht im büro, ist heute nicht im büro, ist im urlaub,
        ist in einer besprechung, ist gerade in einer besprechung, ist im meeting, ist gerade im meeting, ist zu tisch, kann ich etwas ausrichten, soll ich etwas ausrichten, ist momentan nicht erreichbar`,
    },
    fr: {
      voicemail: `après le bip, après le signal sonore, laissez un message, laissez-moi un message, laissez-nous un message, laisser un message après, boîte vocale, messagerie vocale, répondeur de`,
      message:
        "rappelez-moi, merci de me rappeler, me rappeler au, vous pouvez me joindre, mon numéro est, je vous rappellerai, rappelle-moi",
      unwanted: `pas intéressé, pas intéressée, pas intéressés, ça ne m'intéresse pas, cela ne m'intéresse pas, ça ne nous intéresse pas, ne m'appelez plus, ne nous appelez plus, ne rappelez plus,
        retirez-moi de, retirez mon numéro, enlevez-moi de, arrêtez de m'appeler, arrêtez d'appeler, démarchage`,
      reschedule: `rappelez plus tard, rappelez-moi plus tard, rappelez demain, rappelez-moi demain, rappelez la semaine prochaine, rappelez-moi la semaine prochaine, me rappeler plus tard, me rappeler demain,
        ce n'est pas le bon moment, c'est pas le bon moment, pas le moment, je suis en réunion, je suis au volant, je conduis, reporter le rendez-vous, reporter notre`,
      unavailable: `il n'est pas là, elle n'est pas là, n'est pas disponible pour le moment, n'est pas disponible aujourd'hui, est en réunion actuellement, il est en réunion, elle est en réunion, il est en congé, elle est en congé,
        est en vacances, est absent aujourd'hui, est absente aujourd'hui, prendre un message, laisser un message à, n'est pas à son bureau`,
    },
    es: {
      voicemail: `después del tono, después de la señal, deje su mensaje, deje un mensaje, dejar un mensaje después, buzón de voz, contestador de, el número marcado no está disponible`,
      message:
        "llámeme, llámame, devuélvame la llamada, devuélveme la llamada, me puede llamar al, mi número es, le llamaré más tarde, vuelvo a llamar",
      unwanted: `no me interesa, no nos interesa, no estoy interesado, no estoy interesada, no estamos interesados, no me llame más, no me llamen más, no vuelva a llamar, no vuelvan a llamar, dejen de llamar, deje de llamar,
        bórreme de, quíteme de, quiten mi número`,
      reschedule: `llámeme más tarde, llame más tarde, llámeme mañana, llame mañana, llámeme la semana que viene, llame la semana que viene, llámeme la próxima semana, llámame más tarde, llámame mañana, no es buen momento, no es un buen momento,
        es mal momento, me pilla mal, me agarra mal, estoy en una reunión, estoy reunido, estoy reunida, estoy conduciendo, estoy manejando, en otro momento`,
      unavailable: `no está disponible en este momento, no está disponible hoy, no se encuentra en este momento, no se encuentra en la oficina, no está en la oficina, no está en su mesa, está en una reunión ahora, está reunido ahora, está reunida ahora,
        está de vacaciones, quiere dejar un mensaje, quiere dejarle un mensaje, quiere dejar algún recado, quiere dejarle algún recado, le dejo un recado`,
    },
    pt: {
      voicemail: `após o sinal, depois do sinal, após o bip, deixe sua mensagem, deixe a sua mensagem, deixe uma mensagem, deixe o seu recado, deixe seu recado, caixa postal, correio de voz`,
      message:
        "me liga de volta, me ligue de volta, ligue-me, me retorne, retornar a ligação, meu número é, o meu número é, pode me ligar no",
      unwanted: `não tenho interesse, não temos interesse, não estou interessado, não estou interessada, não estamos interessados, não me ligue mais, não me liguem mais, não ligue mais, não liguem mais, parem de ligar, pare de ligar,
        tire meu número, retire o meu número, me tire da lista, me tirem da lista`,
      reschedule: `me liga mais tarde, me ligue mais tarde, ligue mais tarde, liga mais tarde, me liga amanhã, me ligue amanhã, ligue amanhã, ligue-me amanhã, ligue-me mais tarde, me ligue semana que vem, me liga semana que vem, não é um bom momento,
        não é uma boa hora, agora não é uma boa hora, estou em reunião, estou numa reunião, estou em uma reunião, estou dirigindo, estou a conduzir, outra hora, podemos remarcar`,
      unavailable: `não está no momento, não se encontra no momento, não está disponível no momento, não está disponível hoje, não está no escritório, está em reunião agora, ele está em reunião, ela está em reunião, ele está em uma reunião, ela está em uma reunião,
        está de férias, quer deixar recado, quer deixar um recado, gostaria de deixar recado, gostaria de deixar um recado`,
    },
    it: {
      voicemail: `dopo il segnale acustico, dopo il bip, dopo il segnale, lasciate un messaggio, lasci un messaggio, lasciare un messaggio dopo, segreteria telefonica, casella vocale`,
      message: "mi richiami, richiamami, mi può richiamare, il mio numero è, la richiamo, richiamerò",
      unwanted: `non mi interessa, non ci interessa, non sono interessato, non sono interessata, non siamo interessati, non mi chiami più, non mi chiamate più, non chiamate più, non chiami più, smettetela di chiamare, smetta di chiamare,
        mi tolga dalla lista, mi tolga dalla vostra lista, toglietemi dalla, cancellate il mio numero, cancelli il mio numero`,
      reschedule: `mi richiami più tardi, mi richiami domani, mi richiami la prossima settimana, richiami più tardi, richiami domani, mi chiami più tardi, mi chiami domani, non è un buon momento, non è il momento, è un brutto momento, sono in riunione,
        sto guidando, sono alla guida, in un altro momento, possiamo rimandare, possiamo spostare`,
      unavailable: `non è in ufficio, non è disponibile al momento, al momento non è disponibile, non è disponibile oggi, non c'è in questo momento, è in riunione in questo momento, lui è in riunione, lei è in riunione, è in ferie, è fuori ufficio,
        vuole lasciare un messaggio, vuole lasciare detto, posso lasciare un messaggio`,
    },
    nl: {
      voicemail: `na de piep, na de toon, na het signaal, spreek een bericht in, laat een bericht achter, laat uw bericht achter, u bent verbonden met de voicemail, voicemail van, antwoordapparaat van`,
      message:
        "bel me terug, bel mij terug, kunt u me terugbellen, kunt u mij terugbellen, wilt u me terugbellen, wilt u mij terugbellen, u bereikt mij op, u kunt mij bereiken, mijn nummer is",
      unwanted: `geen interesse, niet geïnteresseerd, bel me niet meer, bel mij niet meer, bel niet meer, belt u mij niet meer, wilt u mij niet meer bellen, haal me van, haal mij van, haalt u mij van, verwijder mijn nummer, stop met bellen, bel-me-niet-register`,
      reschedule: `bel later terug, bel me later, bel morgen terug, bel me morgen, bel volgende week, bel me volgende week, belt u later, belt u morgen, kunt u later terugbellen, kunt u morgen terugbellen, kunt u later bellen, komt nu niet uit, komt het niet uit,
        het komt niet uit, geen goed moment, slecht moment, ik zit in een vergadering, ik zit in een overleg, ik zit in de auto, ik ben aan het rijden, een andere keer`,
      unavailable: `is er niet op dit moment, is er vandaag niet, is vandaag niet aanwezig, is niet op kantoor, is vandaag niet op kantoor, is niet bereikbaar op dit moment, is op dit moment niet bereikbaar, zit in een vergadering op dit moment,
        hij zit in een vergadering, zij zit in een vergadering, is met vakantie, is op vakantie, kan ik een boodschap aannemen, zal ik een boodschap doorgeven, wilt u een boodschap achterlaten`,
    },
    zh: {
      voicemail: "滴声后, 嘀声后, 提示音后, 请在听到, 请留言, 语音信箱, 您拨打的用户, 您拨打的电话, 语音留言服务",
      message: "回电话给我, 给我回电, 给我回个电话, 回我电话, 请回电, 我的电话是, 号码是",
      unwanted: "不感兴趣, 没兴趣, 没有兴趣, 不需要谢谢, 别再打, 不要再打, 不要给我打电话, 别给我打电话, 骚扰电话, 推销电话, 把我的号码删",
      reschedule:
        "晚点再打, 晚点打, 待会儿再打, 等会儿再打, 过会儿再打, 明天再打, 下周再打, 改天再, 改个时间, 换个时间, 在开会呢, 我在开会, 我正在开会, 我在开车, 我正在开车, 现在不方便, 这会儿不方便",
      unavailable:
        "他不在, 她不在, 人不在, 不在办公室, 他在开会, 她在开会, 他正在开会, 她正在开会, 他出差了, 她出差了, 他休假, 她休假, 需要帮您转告, 要我转告, 帮您留个话",
    },
    ja: {
      voicemail: "発信音の後, 発信音のあと, ピーという音, 留守番電話, メッセージをお預かり, お出になりません, 電波の届かない",
      message: "折り返し, お電話いただけ, お電話ください, 番号は",
      unwanted:
        "興味はありません, 興味がありません, 興味ないです, 必要ありません, 結構ですので, もうかけてこないで, 電話してこないで, 二度とかけ, 営業電話はお断り, リストから外し",
      reschedule:
        "後でかけ直し, あとでかけ直し, 後ほどおかけ直し, またかけ直し, 改めてお電話いただけ, 明日かけ直し, 明日お電話いただけ, 来週お電話いただけ, 今会議中, いま会議中, 今ちょっと手が離せ, 今運転中, 日を改めて, 別の日に",
      unavailable:
        "席を外して, 外出しており, 外出して, 不在に, 不在です, 会議に入って, 会議中でして, 休みをいただいて, お休みをいただ, 本日休み, 出張中, 伝言を承り, 戻り次第",
    },
  }),
);
