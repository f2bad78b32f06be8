import { SELLER_DETAILS_FORM_ID } from "../dataverse/formIds";
import type { HostRecord } from "./recordOf";

/** What of a host opens forms and writes rows. */
export interface SellerOpener {
  readonly webAPI: Pick<ComponentFramework.WebApi, "updateRecord">;
  readonly navigation: Pick<ComponentFramework.Navigation, "openForm">;
}

/** Opens a seller's page: it is a form of the viewer's row, and shows whom the row names. Rejects where the host could not open it. */
export async function openSeller({ webAPI, navigation }: SellerOpener, { table, id }: HostRecord, sellerId: string): Promise<void> {
  await webAPI.updateRecord(table, id, { "slr_SellerId@odata.bind": `/systemusers(${sellerId})` });
  await navigation.openForm({ entityName: table, entityId: id, formId: SELLER_DETAILS_FORM_ID });
}
