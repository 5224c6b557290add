import type { NoiseRule } from './rule.ts';

/** Where else the page would send its reader. */
export const linkRules: NoiseRule[] = [
  {
    id: 'noise.related-label',
    removes: 'related',
    pattern:
      /^[[(>\u00bb\u25ba\u2022*|\s-]*(?:read (?:more|also|next|this|on|full (?:story|article)|the full (?:story|article))|also read|must read|see also|see more|related(?: (?:articles?|stories|news|content|coverage|topics?|posts?|links?|reading|videos?|items|to this))?|more (?:on this(?: story| topic)?|from .*|stories(?: (?:like this|from .*))?|like this|news|in .{3,30}|to (?:read|explore)|coverage|top stories|headlines)|recommended(?: (?:for you|stories|reading|articles|videos))?|you (?:may|might|could)(?: also)? (?:like|be interested|enjoy|want).{0,30}|(?:most|more) (?:read|popular|viewed|shared|watched|commented|recent)(?: .{0,30})?|trending(?: .{0,20})?|popular(?: .{0,20})?|top (?:stories|news|videos|picks|headlines)(?: .{0,20})?|latest(?: (?:news|stories|videos|headlines|articles|posts|updates?|national stories|from .*))?|editors?'?s?'? picks?|don't miss(?: .{0,20})?|up next|next (?:article|story|up|post)|previous (?:article|story|post)|what to read next|what's next|in case you missed.{0,30}|watch(?: (?:more|now|live|next|the video|this|also|below))?|explainer|live updates?|breaking(?: news)?|featured|other stories|elsewhere|show (?:more|less)|view (?:more|all)|load more|see all|click here.{0,60}|find out more|learn more|continue reading|go deeper|further reading|stories for you|for you|best of .{0,30}|recommended videos|key events?)[\s:!>\u00bb]*$/u,
    maxWords: 9,
    reason: 'The heading or link of other stories.',
    example: 'More from this section\n^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.related-link',
    removes: 'related',
    pattern:
      /^[[(>\u00bb\u25ba\u2022*|\s-]*(?:read(?: more| also| next| here| this| full story)?|also read|must read|see also|see|related(?: (?:articles?|stories|story|news|content|coverage|reading))?|more|watch(?: now| live| more| below| here)?|look|photos|in photos|listen(?: now)?|recommended|don't miss|next|previous|prev)\s*[:|>\u00bb]+\s*\S.{0,220}$/u,
    maxWords: 32,
    reason: 'A link to another story, labelled as one.',
    example: 'READ MORE: Ferry talks enter a third week\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.more-elsewhere',
    removes: 'related',
    pattern:
      /^(?:for (?:more|the latest|all the latest)\b.{0,80}\b(?:check|visit|click|follow|head|see|read)\b|click here to\b|(?:you can )?(?:read|see|find|watch) (?:more|all|the full|other)\b.{0,60}\bhere\b|check out (?:more|our|all)\b)/u,
    maxWords: 40,
    reason: 'A sentence that sends the reader to other pages.',
    example: 'For more stories like this, check our news page.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.genre-link',
    removes: 'related',
    pattern:
      /^[[(>\u00bb\u25ba\u2022*|\s-]*(?:video|opinion|analysis|explainer|explained|gallery|in pictures|live|exclusive|podcast)\s*[:|>\u00bb]+\s*\S.{0,160}[^.?!]$/u,
    maxWords: 24,
    keptIn: 'head',
    reason: 'A link to another story under its genre; above the story it is the headline itself.',
    example: 'Analysis: Why the ferry talks failed\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.link-gloss',
    removes: 'navigation',
    pattern: /^[^.]{2,80}[,(]? ?\(?opens (?:in )?(?:a )?new (?:tab|window)\)?$/u,
    maxWords: 12,
    reason: 'The gloss that screen readers get beside a link, on a line of its own.',
    example: 'Fact check, opens new tab\n^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.breadcrumb',
    removes: 'navigation',
    pattern:
      /^[^>\u00bb\u203a]{2,40}[>\u00bb\u203a](?:[^>\u00bb\u203a]{2,60}[>\u00bb\u203a]?){1,6}$|^home ?[/|](?:[^/|]{2,60}[/|]?){1,6}$/u,
    maxWords: 20,
    reason: 'The way from the front page to this one.',
    example: 'Home > World > Europe\n^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.navigation',
    removes: 'navigation',
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation|footer|search|article)|(?:main )?(?:menu|navigation|nav)|home|home ?page|back(?: to (?:top|home|homepage|section|article))?|search(?: .{0,20})?|close(?: .{0,20})?|sections?|breadcrumb.{0,20}|about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|help(?: cent(?:er|re))?|faqs?|site ?map|rss(?: feeds?)?|e-?paper|e-?edition|archives?|newsletters?|subscriptions?|accessibility(?: .{0,20})?|feedback|follow us(?: on.{0,20})?|connect with us|jump to .{0,30}|go to .{0,30}|edition|u\.?s\.? edition|international edition|my profile|settings|cancel|submit|next|previous|prev|skip|send|apply|reset|expand|collapse|hide|show|dismiss|got it|accept(?: all)?|reject(?: all)?|ad policy|cookies?|mailto|current issue)[\s:>\u00bb]*$/u,
    maxWords: 6,
    reason: 'Menus and buttons of the site.',
    example: 'Skip to main content\n^^^^^^^^^^^^^^^^^^^^',
  },
];
