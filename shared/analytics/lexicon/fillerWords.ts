/**
 * What fills a pause and says nothing, by language (ISO 639-1); entries parted by commas. Words that are as often meant ("like", "so",
 * «este», 那个) are left out on purpose: a figure that counts them tells of the subject, not of the speaker.
 */
export interface FillerWords {
  /** Each letter may be drawn out: `um` is "ummm", too. */
  readonly sounds: string;
  readonly phrases: string;
  /** Longer phrases that hold one of those above and do mean something. */
  readonly meant?: string;
}

export const FILLER_WORDS: ReadonlyMap<string, FillerWords> = new Map(
  Object.entries({
    en: {
      sounds: "um, uh, uhm, er, erm",
      phrases: "you know, i mean, kind of, sort of, basically, literally",
      meant: `do you know, did you know, if you know, as you know, let you know, would you know, you know what, you know that, you know how, you know who,
        you know where, you know when, you know why, you know if, you know whether, you know about, you know the, do i mean, what i mean,
        what kind of, what sort of, which kind of, which sort of, that kind of, that sort of, this kind of, this sort of, some kind of, some sort of,
        any kind of, any sort of, a kind of, a sort of, the kind of, the sort of, every kind of, every sort of`,
    },
    de: {
      sounds: "äh, ähm, öh, öhm, ehm, hm",
      phrases: "sozusagen, quasi, irgendwie, na ja, naja, sag ich mal, sage ich mal, ich sag mal, ich sage mal",
    },
    fr: {
      sounds: "euh, heu, hum, ben, bah",
      phrases: "tu vois, vous voyez, tu sais, vous savez, on va dire, disons, en gros",
      meant: `est-ce que vous savez, est-ce que tu sais, si vous savez, si tu sais, vous savez que, vous savez si, vous savez quand, vous savez combien,
        vous savez comment, vous savez pourquoi, vous savez où, vous savez qui, vous savez quel, vous savez ce, tu sais que, tu sais si, tu sais quand,
        tu sais combien, tu sais comment, tu sais pourquoi, tu sais où, tu sais qui, tu sais quel, tu sais ce, vous voyez le, vous voyez la,
        vous voyez les, vous voyez que, vous voyez ce, tu vois le, tu vois la, tu vois les, tu vois que, tu vois ce, si vous voyez, si tu vois`,
    },
    es: {
      sounds: "eh, ehm, em, mmm",
      phrases: "o sea, digamos, por así decirlo",
      meant: "que digamos",
    },
    pt: {
      sounds: "eh, ehm, ahn, hã, hum",
      phrases: "né, tipo assim, digamos, digamos assim, vamos dizer, por assim dizer",
    },
    it: {
      sounds: "ehm, uhm, mmm",
      phrases: "cioè, diciamo, praticamente, in pratica, per così dire",
      meant: "cosa diciamo, se diciamo, come diciamo, glielo diciamo, lo diciamo",
    },
    nl: {
      sounds: "eh, ehm, uh, uhm, euh, hm",
      phrases: "zeg maar, zegmaar, weet je, weet u, laat ik zeggen, zal ik maar zeggen",
      meant: `weet je wat, weet je dat, weet je of, weet je hoe, weet je wie, weet je waar, weet je wanneer, weet je waarom, weet je nog, weet je welke,
        weet u wat, weet u dat, weet u of, weet u hoe, weet u wie, weet u waar, weet u wanneer, weet u waarom, weet u nog, weet u welke, weet u toevallig`,
    },
    zh: {
      sounds: "呃, 嗯",
      phrases: "那个那个, 这个这个, 那个什么, 就是说, 怎么说呢",
      meant: "也就是说",
    },
    ja: {
      sounds: "えーと, えーっと, えっと, ええと, えー, あのー, あのう, そのー, うーん, んー",
      phrases: "なんていうか, なんというか",
    },
  }),
);
