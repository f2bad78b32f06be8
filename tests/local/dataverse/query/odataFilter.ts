import type { Caller } from "../Caller";
import { badRequest, notPlayed } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";
import type { Comparison, Filter } from "./Ast";
import { checkedPattern } from "./like";
import { requireConditions, requireDepth } from "./limits";
import { tokens, type Token } from "./odataTokens";
import { toStored } from "./values";

/** Finds the column behind `name`, `_name_value` or `nav/name`, joining the table of a navigation property where needed. */
export type ColumnFinder = (path: string) => { readonly sourceId: string; readonly column: ColumnMetadata };

const COMPARISONS: ReadonlySet<string> = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const TEXT_FUNCTIONS: ReadonlyMap<string, (text: string) => string> = new Map([
  ["contains", (text) => `%${text}%`],
  ["startswith", (text) => `${text}%`],
  ["endswith", (text) => `%${text}`],
]);
/** Quoted so that `like` takes them as they are. */
const literal = (text: string): string => text.replace(/[[%_]/g, "[$&]");

class Parser {
  private at = 0;
  private depth = 0;
  private conditions = 0;

  constructor(
    private readonly list: readonly Token[],
    private readonly text: string,
    private readonly find: ColumnFinder,
    private readonly caller: Caller,
  ) {}

  parse(): Filter {
    const filter = this.or();
    if (this.at < this.list.length) throw this.wrong();
    return filter;
  }

  private or(): Filter {
    const parts = [this.and()];
    while (this.takeName("or")) parts.push(this.and());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "or", parts };
  }

  private and(): Filter {
    const parts = [this.term()];
    while (this.takeName("and")) parts.push(this.term());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "and", parts };
  }

  private term(): Filter {
    this.depth += 1;
    requireDepth(this.depth);
    const term = this.operand();
    this.depth -= 1;
    return term;
  }

  private operand(): Filter {
    if (this.takeName("not")) return { kind: "not", part: this.term() };
    if (this.takeSymbol("(")) {
      const inner = this.or();
      this.expectSymbol(")");
      return inner;
    }
    this.conditions += 1;
    requireConditions(this.conditions);
    const first = this.next();
    if (first.kind !== "name") throw this.wrong();
    return this.takeSymbol("(") ? this.call(first.text) : this.comparison(first.text);
  }

  private comparison(path: string): Filter {
    const operator = this.next().text;
    if (!COMPARISONS.has(operator)) throw notPlayed(`the $filter operator '${operator}'`);
    const at = this.find(path);
    const value = this.next();
    if (value.kind === "name" && value.text === "null") {
      if (operator !== "eq" && operator !== "ne") throw badRequest(`null can only be compared with eq and ne in '${this.text}'.`);
      return { kind: "null", ...at, negated: operator === "ne" };
    }
    return { kind: "compare", ...at, operator: operator as Comparison, value: this.stored(at.column, value) };
  }

  private call(name: string): Filter {
    const pattern = TEXT_FUNCTIONS.get(name);
    if (pattern) {
      const at = this.find(this.next().text);
      this.expectSymbol(",");
      const value = this.next();
      this.expectSymbol(")");
      if (value.kind !== "string") throw this.wrong();
      return { kind: "like", ...at, pattern: checkedPattern(pattern(literal(value.text))), negated: false };
    }
    if (name === "Microsoft.Dynamics.CRM.In") return this.inFunction();
    throw notPlayed(`the $filter function '${name}'`);
  }

  /** `Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['a','b'])`, after its opening parenthesis. */
  private inFunction(): Filter {
    this.expectName("PropertyName");
    this.expectSymbol("=");
    const at = this.find(this.next().text);
    this.expectSymbol(",");
    this.expectName("PropertyValues");
    this.expectSymbol("=");
    this.expectSymbol("[");
    const values = [this.stored(at.column, this.next())];
    while (this.takeSymbol(",")) values.push(this.stored(at.column, this.next()));
    this.expectSymbol("]");
    this.expectSymbol(")");
    return { kind: "in", ...at, values, negated: false };
  }

  private stored(column: ColumnMetadata, token: Token): string | number | null {
    if (token.kind === "symbol") throw this.wrong();
    // Dates without a time mean midnight UTC here; in FetchXML they mean the user's day.
    return toStored(column, token.text, { ...this.caller, zone: "UTC" });
  }

  private next(): Token {
    const token = this.list[this.at];
    if (!token) throw this.wrong();
    this.at += 1;
    return token;
  }

  private takeName(text: string): boolean {
    return this.take("name", text);
  }

  private takeSymbol(text: string): boolean {
    return this.take("symbol", text);
  }

  private take(kind: Token["kind"], text: string): boolean {
    const token = this.list[this.at];
    if (token?.kind !== kind || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.wrong();
  }

  private expectName(text: string): void {
    if (!this.takeName(text)) throw this.wrong();
  }

  private wrong(): Error {
    return badRequest(`Syntax error near '${this.list[this.at]?.text ?? "end"}' in '${this.text}'.`);
  }
}

export function parseFilter(text: string, find: ColumnFinder, caller: Caller): Filter {
  return new Parser(tokens(text), text, find, caller).parse();
}
