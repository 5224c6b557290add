import type { RemovalReason } from '../../0-model/index.ts';
import type { Leaf } from './leaves.ts';
import { namesOf } from './names.ts';
import { phraseRules } from './phrases.ts';
import { type ContainerRule, containerRules, storyShare } from './rules.ts';
import type { ElementNode } from './tree.ts';
import type { Weights } from './weights.ts';

export interface Verdict {
  id: string;
  why: RemovalReason;
}

/** Names that blog software gives the whole of a post, among the names of its categories and tags. */
const storyNames = / (?:hentry|type post|status publish) /;

/** Applies the rules to the elements and leaves of one page. */
export class Judge {
  private readonly weights: Weights;
  private readonly found = new Map<ElementNode, ContainerRule | null>();

  constructor(weights: Weights) {
    this.weights = weights;
  }

  /** The rule that removes this very element, or null. */
  elementRule(element: ElementNode): ContainerRule | null {
    let rule = this.found.get(element);
    if (rule === undefined) {
      rule = this.findRule(element);
      this.found.set(element, rule);
    }
    return rule;
  }

  private findRule(element: ElementNode): ContainerRule | null {
    const names = namesOf(element);
    if (storyNames.test(names)) return null;
    const prose = this.weights.prose(element);
    const share = prose / Math.max(this.weights.total, 1);
    const linked = this.weights.linked(element);
    const finds = ({ tags, names: words, classes, maxProse, maxShare, minLinked }: ContainerRule): boolean =>
      prose <= maxProse &&
      linked >= (minLinked ?? 0) &&
      share <= (maxShare ?? storyShare) &&
      (tags?.includes(element.tag) || words?.test(names) || classes?.test(element.attributes.class ?? '') || false);
    return containerRules.find(finds) ?? null;
  }

  /** The rule that removes a leaf for the elements around it, the innermost first. */
  aroundRule(leaf: Leaf): Verdict | null {
    for (let at: ElementNode | null = leaf.element; at; at = at.parent) {
      const rule = this.elementRule(at);
      if (rule) return rule;
    }
    return null;
  }

  /** The rule that removes a leaf for its own words. */
  textRule(leaf: Leaf): Verdict | null {
    const rule = phraseRules.find(({ maxLength, text }) => leaf.text.length <= maxLength && text.test(leaf.text));
    if (rule) return rule;
    if (leaf.linked >= leaf.text.length * 0.9) return { id: 'html.only-links', why: 'related' };
    if (isLabelledLink(leaf)) return { id: 'html.labelled-link', why: 'related' };
    return null;
  }
}

/** "LABEL: headline of another story", where all after the label is a link. */
function isLabelledLink({ text, linked }: Leaf): boolean {
  const label = text.length - linked;
  return label <= 45 && linked > label && /[:|]\s*$/.test(text.slice(0, label));
}
