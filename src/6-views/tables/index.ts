/** The tables of `demarche events`, `promises`, `quotes`, `disputes` and `chain`. */
export { chainTable } from './chain.ts';
export { disputeTable } from './disputes.ts';
export { eventTable } from './events.ts';
export { promiseTable } from './promises.ts';
export { quoteTable } from './quotes.ts';
