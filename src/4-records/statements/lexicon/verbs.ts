/** All verbs that report what somebody says. Where a word stands in two classes, the order below is the order of trial. */
import type { CueClass } from './types.ts';
import { actClasses } from './verbs-acts.ts';
import { sayingClasses } from './verbs-saying.ts';
import { thoughtClasses } from './verbs-thoughts.ts';

export const verbClasses: readonly CueClass[] = [...sayingClasses, ...actClasses, ...thoughtClasses];
