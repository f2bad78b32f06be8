/** Value of the Authorization header of the next request; renews a token that is about to expire. */
export type Authorization = () => Promise<string>;
