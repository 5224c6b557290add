import type { NoiseRule } from './rule.ts';

/** Names of the places one can share to, and what stands on buttons beside them. */
const shareWords =
  'share|shares|tweet|tweets|post|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|messenger|threads|bluesky|mastodon|instagram|tiktok|youtube|email|e-mail|mail|sms|print|pdf|copy|copied|link|url|save|saved|bookmark|bookmarks|gift|like|follow|us|this|the|article|story|page|post|on|via|to|by|in|with|a|an|and|or|friend|your|options|icon|button|more|clipboard|close|open|toggle|font|size|text|listen|comment|comments|view|add|new|window|opens|click|here|it';

/** Furniture of pages: what stands on buttons, boxes and counters. */
export const widgetRules: NoiseRule[] = [
  {
    id: 'noise.punctuation-only',
    removes: 'other',
    pattern: /^[^\p{L}\p{N}]+$/u,
    maxWords: 0,
    reason:
      'A line without a letter or a digit says nothing: what is left of a list whose items were links or pictures.',
    example: ', , ,\n^^^^^',
  },
  {
    id: 'noise.tag-list',
    removes: 'tags',
    pattern:
      /^(?:#[\p{L}\p{N}_]+[\s,]*)+$|^(?:article )?(?:tags?|topics?|keywords|filed under|related topics|explore more topics|more on these topics|in this (?:story|article))(?:\s*:.*|\s*)$/u,
    maxWords: 40,
    reason: 'The subjects a page is filed under, with or without their names.',
    example: 'Tags: Harbours, Customs, Strikes\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.advert-label',
    removes: 'advert',
    pattern:
      /^[-\s[(]*(?:advertisements?|advertising|advertorial|adverts?|ads?|ad feedback|sponsored(?: by .*| content| links?| stories| post)?|promoted(?: content| stories)?|paid (?:content|post|partnership)|(?:story|article|content) continues below(?: (?:this )?(?:ad|advertisement|advert))?|(?:scroll|swipe) (?:down )?(?:for more|to continue).*|continue reading below.*|ads by .*|skip (?:past )?(?:ad|ads|advertisement)|report (?:this )?ad|remove ads|why this ad\??|loading(?: ad| \.\.\.|\.\.\.)?)[-\s.:\])]*$/u,
    maxWords: 12,
    reason: 'The label that stands where an advertisement was.',
    example: 'Article continues below this advertisement\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.share-line',
    removes: 'share',
    pattern: new RegExp(
      `^(?=.*\\b(?:share|shares|tweet|facebook|twitter|whatsapp|linkedin|reddit|email|e-mail|print|copy|save|bookmark|follow|listen|gift|instagram|youtube|telegram)\\b)(?:(?:\\d+|${shareWords})\\b[\\s,.:|/+&!-]*)+$`,
      'u',
    ),
    maxWords: 25,
    reason: 'A line made only of the names of networks and of what one does with a page.',
    example: 'Share on Facebook Tweet Email Print\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.comments',
    removes: 'other',
    pattern:
      /^[([]?(?:(?:\d[\d,.k]*|no|leave a|add a|post a|write a|view|show|hide|read|join the|load more|all|see all|sort by|view all)\s+)*(?:comments?|replies|reply|conversation|discussion|responses?)(?:\s*(?:\(?\d[\d,]*\)?|closed|are closed|section|below|policy|guidelines|on this (?:story|article)))*[\])]?[.:]?$/u,
    maxWords: 8,
    reason: 'The counter or button of a discussion under the story.',
    example: 'View all 12 comments\n^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.picture-counter',
    removes: 'other',
    pattern:
      /^(?:(?:image|photo|picture|slide|gallery|video)s?\s*)?\d{1,3}\s*(?:of|\/)\s*\d{1,3}$|^(?:(?:open|view|see|show) )?(?:(?:image|photo|picture|full|more|all) )*(?:image|photo|picture|gallery|slideshow|images|photos|pictures|caption|full ?screen)(?: in (?:gallery|fullscreen|full screen))?$|^(?:play|pause|mute|unmute|replay|enlarge|zoom|fullscreen|show caption|hide caption|toggle caption)(?: (?:video|image|caption|audio))?$/u,
    maxWords: 6,
    reason: 'The counter and buttons of a picture gallery or player.',
    example: 'Image 1 of 5\n^^^^^^^^^^^^',
  },
];
