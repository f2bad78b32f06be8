/** Ids of the forms that the core solution ships: lower case, without braces, the same in every environment. */
export const SELLER_DETAILS_FORM_ID = "aebc5964-f08f-5232-b03a-fa38add9e97b";
export const TEAM_FORM_ID = "68f7e7dc-25f9-555d-bcb1-c640efefafdb";
export const CALL_SUMMARY_FORM_ID = "0a9265a2-01e2-589d-9c47-5a9dfde1a2c5";
