export * from './annotation.ts';
export * from './draft.ts';
export * from './errors.ts';
export * from './package-root.ts';
export * from './page.ts';
export * from './record.ts';
export * from './rule.ts';
export * from './span.ts';
