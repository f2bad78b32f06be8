import { basename } from "node:path";
import { printableLine } from "../../connection/printable";
import { question, type Dialogue } from "../../connection/question";
import type { AskPeople, FindUser } from "./AskPeople";
import { plain, type Identity, type Named, type People } from "./People";

/** A meeting may have hundreds. */
const MOST_CHOICES = 20;

export interface Asking {
  readonly dialogue: Dialogue;
  readonly people: People;
  /** Told of each answer, to be kept for the next time. */
  readonly keep: (label: string, identity: Identity) => void;
  readonly onCancel: () => void;
}

/** Asks a person at a terminal. Only names are asked for: voice “1” is somebody else in every file. */
export function askInTerminal({ dialogue, people, keep, onCancel }: Asking): AskPeople {
  const asked = new Set<string>();
  const ask = (text: string) => question(text, dialogue, onCancel);
  const isNew = (label: string) => {
    if (asked.has(plain(label))) return false;
    asked.add(plain(label));
    return true;
  };
  const note = (label: string, identity: Identity) => {
    people.note(label, identity);
    keep(label, identity);
  };
  /** @returns what a user's identity is written as */
  async function askUser(label: string, find: FindUser): Promise<string | undefined> {
    const wanted = `Which user is “${printableLine(label)}”? (address or sign-in name, or nothing for none) `;
    let answer = await ask(`\n${wanted}`);
    while (answer !== "") {
      const user = await find(answer);
      if (user !== undefined) return user.name.includes("@") ? user.name : user.id;
      answer = await ask(`No enabled user of the environment has the address or sign-in name ${printableLine(answer)}.\n${wanted}`);
    }
    return undefined;
  }

  return {
    async sellers(file, speakers) {
      const named = speakers.flatMap(({ key, name }) => (name === undefined ? [] : [{ key, name }])).slice(0, MOST_CHOICES);
      // All are noted, though one new name is enough to ask.
      if (named.filter(({ name }) => isNew(`side of ${name}`)).length === 0) return [];
      const list = named.map(({ name }, index) => `  ${index + 1}  ${printableLine(name)}`).join("\n");
      const chosen = await ask(
        `\nNothing says who speaks for the seller's side in ${printableLine(basename(file))}:\n${list}\nWho does? (numbers, or nothing to leave it out) `,
      );
      const sellers = (chosen.match(/\d+/g) ?? []).flatMap((number) => named[Number(number) - 1] ?? []);
      for (const { name } of sellers) if (people.identityOf({ id: name }) === undefined) note(name, "seller");
      return sellers.map(({ key }) => key);
    },

    async users(_file, sellers, find) {
      for (const seller of sellers) {
        if (typeof people.identityOf(seller) === "object") return true;
        const label = labelOf(seller);
        if (label === undefined || !isNew(`user of ${label}`)) continue;
        const user = await askUser(label, find);
        if (user === undefined) continue;
        note(label, { user });
        return true;
      }
      return false;
    },
  };
}

function labelOf({ name, email }: Named): string | undefined {
  return [name, email].find((label) => label !== undefined && label.trim() !== "");
}
