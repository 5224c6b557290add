/** From what the user names to pages: bytes read, fetched and decoded. */
export { countInputs, openInputs } from './inputs.ts';
export { defaultLimits, type InputItem, type InputOptions, type Limits, type ResolvedAddress } from './options.ts';
export { pageFromBytes, pageFromText } from './page.ts';
export { openPairs, type Pair, type PairItem } from './pairs.ts';
