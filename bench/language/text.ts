/** The text of the benchmark: made articles, all different, about 60,000 words. */
import { castOf } from '../../eval/twins/cast.ts';
import { twinOf } from '../../eval/twins/gold.ts';

export function benchText(pages = 60): string[] {
  return Array.from({ length: pages }, (_, n) => {
    const style = { voice: (n % 2) as 0 | 1, early: n % 3 === 0, pullFirst: n % 5 !== 0 };
    return twinOf({ ...castOf(n), number: 100 + n }, style).page;
  });
}
