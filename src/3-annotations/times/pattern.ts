/**
 * The notation of the rules, and its compiler. A pattern reads like the expression it finds:
 *
 *     [{early} ]{month} {day}[,{year}]
 *
 * `{x}` a word class of `words.ts` (`{name:x}` names the group), `[ ]` optional, `( | )` choice, a blank is white space, `~` a
 * hyphen or white space, `,` a comma with or without white space around. Letters stand for themselves, the first of a word in
 * either case. Every pattern becomes one regular expression that is tried at one place only, and the set of words it
 * can begin with, so that a rule costs nothing where the text has none of them.
 */
import { type WordClass, wordClasses } from './words.ts';

export interface Pattern {
  /** Sticky; set `lastIndex` before use. */
  regex: RegExp;
  /** Lower-case words that a match can begin with; "#" stands for any digit, "'" for an apostrophe. */
  first: ReadonlySet<string>;
}

interface Part {
  source: string;
  /** What the part can begin with; undefined until something that begins a match was seen. */
  first: Set<string>;
  nullable: boolean;
}

const empty: Part = { source: '', first: new Set(), nullable: true };
const glue: Record<string, string> = { ' ': '\\s+', '~': '(?:[-‐‑–]\\s?|\\s+)', ',': '\\s?,\\s?' };

const then = (a: Part, b: Part): Part => ({
  source: a.source + b.source,
  first: a.nullable ? new Set([...a.first, ...b.first]) : a.first,
  nullable: a.nullable && b.nullable,
});

class Compiler {
  private at = 0;
  constructor(private readonly pattern: string) {}

  choice(end: string): Part {
    const options = [this.sequence()];
    while (this.pattern[this.at] === '|') {
      this.at++;
      options.push(this.sequence());
    }
    if (end !== (this.pattern[this.at] ?? '')) throw new Error(`pattern "${this.pattern}": "${end}" missing`);
    this.at++;
    return {
      source: options.length > 1 ? `(?:${options.map((o) => o.source).join('|')})` : options[0]!.source,
      first: new Set(options.flatMap((o) => [...o.first])),
      nullable: options.some((o) => o.nullable),
    };
  }

  private sequence(): Part {
    let whole = empty;
    while (this.at < this.pattern.length && !'|)]'.includes(this.pattern[this.at]!)) whole = then(whole, this.item());
    return whole;
  }

  private item(): Part {
    const mark = this.pattern[this.at]!;
    if (mark === '{') return this.wordClass();
    if (mark === '[' || mark === '(') {
      this.at++;
      const inner = this.choice(mark === '[' ? ']' : ')');
      return mark === '(' ? inner : { source: `(?:${inner.source})?`, first: inner.first, nullable: true };
    }
    if (glue[mark]) {
      this.at++;
      return { source: glue[mark], first: new Set(), nullable: true };
    }
    return this.literal();
  }

  private wordClass(): Part {
    const end = this.pattern.indexOf('}', this.at);
    const [name, kind = name] = this.pattern.slice(this.at + 1, end).split(':') as [string, string?];
    this.at = end + 1;
    const found: WordClass | undefined = wordClasses[kind!];
    if (!found) throw new Error(`pattern "${this.pattern}": no word class "${kind}"`);
    return { source: `(?<${name}>${found.source})`, first: new Set(found.first), nullable: false };
  }

  private literal(): Part {
    const word = /^(?:[A-Za-z]+|.)/u.exec(this.pattern.slice(this.at))![0];
    this.at += word.length;
    return {
      source: literalSource(word),
      first: new Set([/^\d/u.test(word) ? '#' : word.toLowerCase()]),
      nullable: false,
    };
  }
}

/** A word with its first letter in either case and nothing more of a word behind it; any other character as itself. */
export function literalSource(word: string): string {
  if (!/^[A-Za-z]/u.test(word)) return /^['’]/u.test(word) ? "['’‘]" : word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const head = word[0]!;
  return `[${head.toUpperCase()}${head.toLowerCase()}]${word.slice(1)}(?![A-Za-z])`;
}

/**
 * Compiles one pattern.
 * @throws Error when the notation is wrong; a programming mistake, met as soon as the rules are loaded.
 */
export function compile(pattern: string): Pattern {
  const whole = new Compiler(pattern).choice('');
  return { regex: new RegExp(`${whole.source}(?![\\p{L}\\p{N}])`, 'uy'), first: whole.first };
}
