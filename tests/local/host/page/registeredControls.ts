import type { HostControl } from "../HostModel";
import { element } from "./element";

/** A control as a form drives it: one that returns React elements. */
export interface ReactControl {
  init(context: object, notifyOutputChanged: () => void, state: Record<string, unknown>): void;
  updateView(context: object): unknown;
  getOutputs?(): Record<string, unknown>;
  destroy(): void;
}

export type ReactControlConstructor = new () => ReactControl;

const registered = new Map<string, ReactControlConstructor>();
const loading = new Map<string, Promise<void>>();

/** Defines the global by which bundles make themselves known. Must run before the first bundle. */
export function acceptRegistrations(): void {
  Object.assign(window, {
    ComponentFramework: { registerControl: (name: string, constructor: ReactControlConstructor) => void registered.set(name, constructor) },
  });
}

/** The class of a control; its bundle and stylesheets are loaded once a page. */
export async function controlConstructor(control: HostControl): Promise<ReactControlConstructor> {
  if (control.controlType !== "virtual")
    throw new Error(`The local host plays virtual controls only; ${control.name} is "${control.controlType}".`);
  const known = loading.get(control.name) ?? loadBundle(control);
  loading.set(control.name, known);
  await known;
  const name = `${control.namespace}.${control.constructorName}`;
  const constructor = registered.get(name);
  if (!constructor) throw new Error(`The bundle of ${control.name} did not register "${name}".`);
  return constructor;
}

function loadBundle(control: HostControl): Promise<void> {
  const address = (path: string) => `/_host/controls/${control.name}/${path}`;
  document.head.append(...control.css.map((path) => element("link", { rel: "stylesheet", href: address(path) })));
  return loadScript(address(control.code));
}

export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element("script", {
      src: address,
      onload: () => resolve(),
      onerror: () => reject(new Error(`${address} could not be loaded.`)),
    });
    document.head.append(script);
  });
}
