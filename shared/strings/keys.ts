import type english from "./en.json";

/** The keys of nested texts with dots between: `shared.reason.forbidden`. */
type PathsOf<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string ? Name : `${Name}.${PathsOf<Texts[Name]>}`;
}[keyof Texts & string];

/** Every text of the product. Its first name says where it is said: a control, `shared` of several controls, or a part of the solution. */
export type TextKey = PathsOf<typeof english>;

/** What the landing page says. */
export type LandingKey = Extract<TextKey, `landing.${string}`>;

/** What controls say: the texts in their resx. */
type ControlKey = Exclude<TextKey, `${"landing" | "solution"}.${string}`>;

/** A text that depends on a number: `shared.calls` where there are `shared.calls_one` and `shared.calls_other`. */
export type PluralKey = ControlKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A text that stands alone. */
export type StringKey = Exclude<ControlKey, `${PluralKey}_${Intl.LDMLPluralRule}`>;
