import type { ReadApi } from "../connection/webApi";

/** An enabled user who reports to somebody. */
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
}

interface UserRow {
  readonly systemuserid: string;
  readonly fullname: string | null;
  readonly _businessunitid_value: string;
}

/** @throws DataverseError */
export async function readReports(api: ReadApi, managerId: string): Promise<readonly Report[]> {
  const filter = encodeURIComponent(`_parentsystemuserid_value eq ${managerId} and isdisabled eq false`);
  const rows = await api.getAll<UserRow>(`systemusers?$select=systemuserid,fullname,_businessunitid_value&$filter=${filter}`);
  return rows.map(({ systemuserid, fullname, _businessunitid_value }) => ({
    id: systemuserid,
    name: fullname ?? systemuserid,
    businessUnitId: _businessunitid_value,
  }));
}
