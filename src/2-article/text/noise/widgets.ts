import type { NoiseRule } from './rule.ts';

/** What stands on buttons that pass a page on, and beside them. */
const shareWords =
  /\b(?:share|shares|sharing|social|tweet|tweets|post|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|messenger|threads|bluesky|mastodon|instagram|tiktok|tumblr|youtube|viber|line|email|e-mail|mail|sms|print|pdf|copy|copied|link|links|url|save|saved|bookmark|bookmarks|gift|like|follow|following|us|me|this|the|article|story|page|on|via|to|by|in|with|a|an|and|or|friend|your|options|icon|button|more|clipboard|close|open|opens|toggle|font|size|text|listen|comment|comments|view|add|new|window|tab|click|here|it|through|subscribe|send|social network|\d+k?)\b/gu;

/** Furniture of pages: what stands on buttons, boxes and counters. */
export const widgetRules: NoiseRule[] = [
  {
    id: 'noise.punctuation-only',
    removes: 'other',
    pattern: /^[^\p{L}\p{N}]+$/u,
    maxWords: 0,
    reason: 'A line without a letter or a digit is what is left of a list whose items were links or pictures.',
    example: ', , ,\n^^^^^',
  },
  {
    id: 'noise.tag-list',
    removes: 'tags',
    pattern:
      /^(?:#[\p{L}\p{N}_]+[\s,]*)+$|^(?:article |news |related |story )?(?:tags?|topics?|keywords?|filed under|posted in|categor(?:y|ies)|explore more topics|more on these topics|read more about|in this (?:story|article))(?:\s*:.*|\s*)$/u,
    maxWords: 40,
    reason: 'The subjects a page is filed under, with or without their names.',
    example: 'Tags: Harbours, Customs, Strikes\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.advert-label',
    removes: 'advert',
    pattern:
      /^[-\s[(\u00b7]*(?:advertisements?(?: \d+)?(?:[\s\u00b7|-]*(?:scroll|swipe|story|article|content|skip).{0,60})?|advertising|advertorial|adverts?|ads?|ad feedback|sponsored(?: by .*| content| links?| stories| post)?|promoted(?: content| stories)?|paid (?:content|post|partnership)|(?:story|article|content|report) continue[sd] (?:below|after)(?: (?:this |the )?(?:ad|advertisement|advert|video))?|this advertisement has not loaded.{0,60}|(?:scroll|swipe) (?:down )?(?:for more|to continue).*|continue reading below.*|ads by .*|skip (?:past )?(?:ad|ads|advertisement)|report (?:this )?ad|(?:don't want to see this\? )?remove ads|why this ad\??|loading)[-\s.:\])]*$/u,
    maxWords: 14,
    reason: 'The label that stands where an advertisement was.',
    example: 'Article continues below this advertisement\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.share-line',
    removes: 'share',
    pattern:
      /\b(?:share|shares|sharing|tweet|facebook|twitter|whatsapp|linkedin|reddit|pinterest|tumblr|email|e-mail|print|copy|save|bookmark|follow|listen|gift|instagram|youtube|telegram)\b/u,
    only: shareWords,
    maxWords: 25,
    reason: 'A line made only of the names of networks and of what one does with a page.',
    example: 'Share on Facebook Tweet Email Print\n^^^^^',
  },
  {
    id: 'noise.share-this',
    removes: 'share',
    pattern: /^share (?:this|the)\b.{0,80}[^.!?]$|^share or comment on\b/u,
    maxWords: 30,
    reason: 'The heading of the share buttons, with the name of the paper or the story.',
    example: 'Share this story: The Harbour Gazette\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.comments',
    removes: 'other',
    pattern:
      /^[([]?(?:(?:\d[\d,.k]*|leave a|add a|post a|write a|view|show|hide|read|join the|be the first to|load more|all|see all|sort by|view all|create an)\s+)*(?:comments|comment now|(?:leave|add|post|write) a (?:comment|reply)|\d+ comment|show comment|view comment|replies|conversation|discussion|(?:be the first to )comment)(?:\s*(?:\(?\d[\d,]*\)?|closed|are closed|section|below|policy|guidelines|on this (?:story|article)))*[\])]?:?$|^(?:add |post )?comment$/u,
    maxWords: 8,
    reason: 'The counter or button of a discussion under the story.',
    example: 'View all 12 comments\n^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.comment-policy',
    removes: 'prompt',
    pattern:
      /\b(?:keep (?:your )?comments|your comments?|all (?:comments|posts)|comments (?:are|may be|will be))\b.{0,120}\b(?:respectful|relevant|moderat(?:ed|ion|ors?)|abusive|guidelines|policy|constructive)\b|\b(?:community guidelines|commenting policy|comments? policy|house rules)\b|\b(?:log(?:ged)? ?in|sign(?:ed)? ?in|register(?:ed)?) to (?:join|leave|post|comment|reply|view|read|take part)\b/u,
    maxWords: 90,
    reason: 'What readers are told before they comment.',
    example: 'Please keep comments relevant and respectful.\n       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    keeps: ['The comments by the minister came after years of civil war.'],
  },
  {
    id: 'noise.picture-counter',
    removes: 'other',
    pattern:
      /^[[(]?(?:(?:image|photo|picture|slide|gallery|video)s?\s*)?\d{1,3}\s*(?:of|\/)\s*\d{1,3}[\])]?$|^(?:(?:open|view|see|show|hide|click to) )?(?:(?:image|photo|picture|full|more|all|\d{1,3}|the|enlarge) )*(?:image|photo|picture|gallery|slideshow|images|photos|pictures|caption|captions|full ?screen)(?: in (?:gallery|fullscreen|full screen))?$|^(?:play|pause|mute|unmute|replay|enlarge|zoom|fullscreen|toggle caption|back to)(?: (?:video|image|caption|audio))?$|.{0,120} back to video$/u,
    maxWords: 24,
    reason: 'The counter and buttons of a picture gallery or player.',
    example: 'Image 1 of 5\n^^^^^^^^^^^^',
  },
  {
    id: 'noise.player',
    removes: 'other',
    pattern:
      /\b(?:video|audio|content|player|media|clip)\b.{0,40}\b(?:failed to load|is not (?:available|supported)|cannot be played|can't be played|could not be loaded|requires javascript)|\b(?:refresh(?:ing)?|update|upgrade|supported by) your (?:web )?browser\b|\b(?:your|this) (?:web )?browser (?:does not|doesn't|is not|is no longer|isn't)\b|^(?:tap|click) here to see other\b|^listen to this (?:article|story)\b|^this (?:article|audio) (?:is|was) (?:read|generated|auto-generated) by\b/u,
    maxWords: 30,
    reason: 'What a player or browser says when it cannot show something.',
    example: 'Sorry, this video has failed to load.\n            ^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.embedded-post',
    removes: 'other',
    pattern: /^-{1,2} ?.{2,60}\(@\w{1,30}\).{0,40}$/u,
    maxWords: 14,
    reason: 'The signature under an embedded post.',
    example: '- Ann Example (@annexample) May 4, 2016\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
];
