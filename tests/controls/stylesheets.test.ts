import { readdirSync } from "node:fs";
import path from "node:path";
import { controlNames } from "../../controls/resources";
import { stylesheetOf, type Stylesheet } from "../../controls/stylesheet";
import { bundleOf } from "./bundle";

const PARTIALS = path.resolve(__dirname, "../../shared/ui/styles");

interface Control {
  readonly name: string;
  readonly sheet: Stylesheet;
  /** Classes that its rules name. */
  readonly styled: ReadonlySet<string>;
  /** Whether its code, or a shared part in it, draws a class. */
  readonly draws: (name: string) => boolean;
}

const classesIn = (css: string): string[] => [...css.matchAll(/\.(sd-[\w-]+)/g)].map(([, name = ""]) => name);

/** Rules without the conditions around them: what stands before an innermost block, and the block. */
const rulesIn = (css: string) =>
  [...css.replace("\uFEFF", "").matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([rule, selectors = "", block = ""]) => ({
    rule,
    selectors: selectors.split(","),
    block,
  }));

/** Names in a script; one that ends with a hyphen is the beginning of several. */
function drawnBy(script: string): (name: string) => boolean {
  const names = new Set([...script.matchAll(/\bsd-[\w-]+/g)].map(([name]) => name));
  const beginnings = [...names].filter((name) => name.endsWith("-"));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

async function readControl(name: string): Promise<Control> {
  const sheet = stylesheetOf(name);
  const { script } = await bundleOf(name);
  return { name, sheet, styled: new Set(classesIn(sheet.css)), draws: drawnBy(script) };
}

describe("The controls' stylesheets", () => {
  let controls: readonly Control[];
  beforeAll(async () => {
    controls = await Promise.all((await controlNames()).map(readControl));
  }, 60_000);

  it("have every rule of a class that the control draws", () => {
    const allStyled = new Set(controls.flatMap(({ styled }) => [...styled]));
    const missing = controls.flatMap(({ name, styled, draws }) =>
      [...allStyled].filter((one) => draws(one) && !styled.has(one)).map((one) => `${name}.scss lacks .${one}`),
    );
    expect(missing).toEqual([]);
  });

  it("have no rule of a class that the control does not draw", () => {
    const idle = controls.flatMap(({ name, styled, draws }) =>
      [...styled].filter((one) => !draws(one)).map((one) => `${name}.scss has .${one}`),
    );
    expect(idle).toEqual([]);
  });

  it("share what two controls or more draw", () => {
    const users = (partial: string) => controls.filter(({ sheet }) => sheet.partials.includes(partial)).map(({ name }) => name);
    const partials = readdirSync(PARTIALS).map((file) => path.basename(file, ".scss").slice(1));
    expect(partials.filter((partial) => users(partial).length < 2).map((partial) => `${partial}: ${users(partial).join()}`)).toEqual([]);
  });

  it("declare the colours of the palette that they use, and no others", () => {
    const [used, declared] = [/var\((--sd-[\w-]+)/g, /(--sd-[\w-]+):/g];
    const namesIn = (css: string, pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name = ""]) => name));
    const palette = new Set(controls.flatMap(({ sheet }) => [...namesIn(sheet.css, declared)]));
    for (const { name, sheet } of controls) {
      const asked = [...namesIn(sheet.css, used)].filter((colour) => palette.has(colour));
      expect({ name, colours: [...namesIn(sheet.css, declared)].sort() }).toEqual({ name, colours: asked.sort() });
    }
  });

  it("touch no other control by rules of their own: each names a class that this control alone draws", () => {
    const touching = controls.flatMap(({ name, sheet: { css } }) => {
      const others = controls.filter((other) => other.name !== name);
      return (
        rulesIn(css)
          // Each sheet declares those colours of one palette that it uses.
          .filter(({ block }) => !/^(?:--[\w-]+:[^;]*;?)+$/.test(block))
          .filter(({ rule }) => others.every(({ sheet }) => !sheet.css.includes(rule)))
          .flatMap(({ selectors }) => selectors)
          .filter((selector) => classesIn(selector).every((one) => others.some(({ draws }) => draws(one))))
          .map((selector) => `${name}: ${selector}`)
      );
    });
    expect(touching).toEqual([]);
  });
});
