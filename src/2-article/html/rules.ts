import type { RemovalReason } from '../../0-model/index.ts';
import { creditNames } from './names.ts';

/** A rule on the names (class, id, role) or the tag of an element; it removes everything in it. */
export interface ContainerRule {
  id: string;
  why: RemovalReason;
  reason: string;
  tags?: readonly string[];
  /** Tested against the words of the element's names, see `namesOf`. */
  names?: RegExp;
  /** Tested against the class attribute as it stands, where one word of a name would say too little. */
  classes?: RegExp;
  /**
   * The most characters of running text (long blocks outside links) that the element may hold and still be removed:
   * names are used loosely, and a story may stand in a "widget".
   */
  maxProse: number;
  /** The largest share of the page's running text the element may hold; {@link storyShare} where it is not given. */
  maxShare?: number;
  /** The fewest characters in links that the element must hold. */
  minLinked?: number;
  /** An element the rule finds, as HTML; run as a test. */
  example: string;
}

/** An element that holds this much of the page's running text is the story, whatever it is called. */
export const storyShare = 0.35;

const strong = Number.POSITIVE_INFINITY;

export const containerRules: readonly ContainerRule[] = [
  {
    id: 'html.consent',
    why: 'prompt',
    reason: 'asks for consent to cookies',
    names: / (?:cookies?|consent|gdpr|ccpa|cookiebar|cookiebanner|cookiebox|privacy (?:center|banner|notice|manager)) /,
    maxProse: strong,
    maxShare: 0.8,
    example: '<div id="cookie-consent">We value your privacy.</div>',
  },
  {
    id: 'html.hidden',
    why: 'other',
    reason: 'only screen readers or scripts bring it out',
    names:
      / (?:visually hidden|visuallyhidden|sr only|screen reader text|is hidden|hidden from view|hide|noprint|no print|print only|printonly) /,
    classes: /(?:^|\s)(?:hidden|invisible|d-none)(?!\s.*(?:(?:sm|md|lg|xl):|d-(?:sm|md|lg|xl)-))(?=\s|$)/,
    maxProse: strong,
    example: '<span class="visually-hidden">Article content</span>',
  },
  {
    id: 'html.comments',
    why: 'other',
    reason: 'what readers wrote',
    names:
      / (?:comments|commenting|commentlist|comment list|comment body|comment content|comments area|respond|discussion) /,
    maxProse: strong,
    example: '<section id="comments">First!</section>',
  },
  {
    id: 'html.post',
    why: 'other',
    reason:
      'a post of a social network set into the page: text of somebody else, often a picture of what the story quotes',
    names: / (?:tweet|tweets|social embed|embed social) /,
    maxProse: 1500,
    example: '<blockquote class="embedded tweet"><p>Statement attached.</p></blockquote>',
  },
  {
    id: 'html.nav',
    why: 'navigation',
    reason: 'ways to other pages',
    tags: ['nav', 'footer', 'menu'],
    names:
      / (?:nav|navbar|navigation|menu|menubar|breadcrumbs?|pagination|pager|toc|sitemap|skip|topnav|footer|offcanvas) /,
    maxProse: 600,
    example: '<div class="site-breadcrumb"><a>World</a></div>',
  },
  {
    id: 'html.advert',
    why: 'advert',
    reason: 'paid space',
    names:
      / (?:ads?|adverts?|advertisement|advertising|adslot|adunit|adwrap|adwrapper|sponsor|sponsored|sponsors|promoted|commercial|affiliate|werbung|anzeigen?) /,
    maxProse: 200,
    example: '<div class="ad-slot">Advertisement</div>',
  },
  {
    id: 'html.share',
    why: 'share',
    reason: 'buttons that pass the page on',
    names:
      / (?:share|shares|sharing|sharer|sharebar|sharetools|sharebuttons|social|socials|follow|follow us|followers|bookmarks?|likes?) /,
    maxProse: 150,
    example: '<ul class="social-share"><li>Post</li></ul>',
  },
  {
    id: 'html.prompt',
    why: 'prompt',
    reason: 'asks the reader to do something',
    tags: ['form', 'button', 'dialog'],
    names:
      / (?:newsletters?|sign ?up|subscribe|subscription|subscribers?|regwall|log ?in|sign ?in|register|registration|donate|donation|membership|modal|popup|notifications?|survey|poll|cta|call to action|\w{0,40}dialog|tooltip|paywall (?:message|prompt|banner|overlay|promo)) /,
    maxProse: 400,
    example: '<div class="newsletter-signup">Get our briefing</div>',
  },
  {
    id: 'html.related',
    why: 'related',
    reason: 'leads to other stories',
    names:
      / (?:related|relateds|relatedposts|recommended|recommendations?|recommend|more from|read ?more|also read|most read|most popular|most viewed|popular|trending|latest|recirc|recirculation|promo|promos|carousel|slider|further reading|see also|you may|up next|next article|previous|prev|more stories|more on|more news|top stories|suggested|suggestions|picks|sidebar|side bar|rail|crosslinks?|linkbox|rss|feeds?|playlist) /,
    maxProse: 300,
    example: '<aside class="related-stories">Also on this subject</aside>',
  },
  {
    id: 'html.teaser',
    why: 'related',
    reason: 'introduces another story, which it links; without a link a "teaser" is the story\'s own introduction',
    names: / (?:teasers?|teaser \w{1,20}) /,
    maxProse: 300,
    minLinked: 15,
    example: '<div class="teaser"><a href="/b">Talks go on in the capital</a></div>',
  },
  {
    id: 'html.tags',
    why: 'tags',
    reason: 'subject labels',
    names:
      / (?:tags|taglist|tagcloud|topics?|keywords|categories|category|category links|cat links|tag list|tag links|labels|schlagworte?) /,
    maxProse: 150,
    example: '<ul class="article-tags"><li>Treaties</li></ul>',
  },
  {
    id: 'html.author',
    why: 'contact',
    reason: 'says who wrote it and how to reach them',
    names:
      / (?:author|authors|authorprofile|authorinfo|authorbio|bio|biography|byline|bylines|authorbox|aboutauthor|contributors?|writer|vcard|autor|autoren|contact) /,
    maxProse: 700,
    example: '<div class="author-bio">Writes about trade</div>',
  },
  {
    id: 'html.credit',
    why: 'credit',
    reason: 'says who made a picture',
    names: creditNames,
    maxProse: 150,
    example: '<span class="photo-credit">Photo: Staff</span>',
  },
  {
    id: 'html.meta',
    why: 'other',
    reason: 'says when the page was put up',
    tags: ['time'],
    names:
      / (?:dateline|datetime|timestamp|date|dates|posted on|post ?meta|entry meta|article meta|meta|published|publish date|publication date|pub ?date|updated|last updated|reading time|read time|kicker|eyebrow|metadata|post ?info|entry info|article info) /,
    maxProse: 150,
    example: '<p class="entry-meta">Posted on Monday</p>',
  },
];
