import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";
import { demoDomainName, demoUserId } from "../demo";
import type { Environment } from "../harness/environment";

export type Row = Readonly<Record<string, unknown>>;

/** The Web API of a local Dataverse as one person has it. */
export class WebApi {
  /** @param as full name of a person of the demo, or `admin` */
  constructor(
    private readonly environment: Environment,
    private readonly as: string,
  ) {}

  /** @param path of the Web API, such as `emails?$select=subject` */
  async read(path: string): Promise<readonly Row[]> {
    const response = await this.send("GET", path);
    return ((await response.json()) as { readonly value: readonly Row[] }).value;
  }

  /** @returns the id of the new row */
  async create(set: string, row: Row): Promise<string> {
    const response = await this.send("POST", set, row);
    return /\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
  }

  async change(set: string, id: string, row: Row): Promise<void> {
    await this.send("PATCH", `${set}(${id})`, row);
  }

  async remove(set: string, id: string): Promise<void> {
    await this.send("DELETE", `${set}(${id})`);
  }

  private async send(method: string, path: string, body?: Row): Promise<Response> {
    const response = await fetch(`${this.environment.url}/api/data/v9.2/${path}`, {
      method,
      headers: { Authorization: `Bearer ${demoDomainName(this.as)}`, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
    return response;
  }
}

/** What a page is opened with, as if the viewer had left it so. */
export interface LeftPage {
  readonly viewer: string;
  readonly seller: string;
  /** @default the last 30 days */
  readonly period?: (typeof PERIODS)[number];
}

/** Puts a viewer's choices back to what a test begins with: a seller, the period before, nobody starred. */
export async function leavePage(environment: Environment, { viewer, seller, period = "last30Days" }: LeftPage): Promise<void> {
  await new WebApi(environment, viewer).change("slr_sellerviews", demoUserId(viewer), {
    slr_name: viewer,
    "slr_SellerId@odata.bind": `/systemusers(${demoUserId(seller)})`,
    slr_period: OWN_OPTION_BASE + PERIODS.indexOf(period),
    slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod"),
    slr_starred: null,
    slr_from: null,
    slr_to: null,
  });
}
