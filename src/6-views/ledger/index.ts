/** Tables of what is found in the ledger. */
export * from './columns.ts';
