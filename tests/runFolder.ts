/** Names the folder that a run of tests has for itself, and takes away at its end. */
export const RUN_FOLDER = "SELLER_DETAILS_TEST_RUN";
