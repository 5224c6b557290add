import type { NoiseRule } from './rule.ts';

/** What the page asks of its reader, and where else it would send them. */
export const promptRules: NoiseRule[] = [
  {
    id: 'noise.newsletter',
    removes: 'prompt',
    pattern:
      /^(?:sign[- ]?up|signup|subscribe|register|join|get|receive|enter|stay|keep up|don't miss|want|our|the best of|start your day|like what you|thank you for (?:subscribing|signing)|you(?:'re| are) (?:now )?(?:subscribed|signed|in))\b.{0,300}\b(?:newsletters?|inbox|e-?mails?(?: address| alerts?)?|alerts|notifications|mailing list|briefings?|bulletin|whatsapp channel|telegram channel|podcast|up[- ]to[- ]date|subscribed?)\b|^(?:sign[- ]?up|subscribe|register|log[- ]?in|sign[- ]?in|log[- ]?out|my account)(?: (?:now|today|here|free|for free|to|for|with|or|your|account|newsletter|newsletters|continue|reading|subscribe|log in|sign in|sign up|up|in))*[.!]?$|\bnewsletters?\b.{0,80}(?:sign[- ]?up|subscribe|inbox)/u,
    maxWords: 60,
    reason: 'An invitation to a newsletter or alert.',
    example: 'Sign up for our weekly newsletter\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.subscription',
    removes: 'prompt',
    pattern:
      /\b(?:already (?:a |have a |an )?(?:subscriber|subscription|member|account|registered|subscribed)|(?:for|to) subscribers only|subscriber[- ](?:only|exclusive)|exclusive to subscribers|subscribe (?:now|today|to (?:continue|read|unlock|access|support|get))|(?:to )?(?:continue|keep) reading (?:this|with|for|your)|free (?:articles?|trial)|(?:become|be) an? (?:member|subscriber|supporter|patron)|unlimited (?:digital )?access|create (?:a|an|your) (?:free )?account|unlock (?:this|full|premium)|support (?:our|independent|quality|local) (?:work|journalism|newsroom|media)|make a (?:donation|contribution)|donate (?:now|today|to)|cancel any ?time|premium (?:article|content|subscribers?))\b/u,
    maxWords: 60,
    reason: 'A pay wall, or an appeal for money.',
    example: 'This story is for subscribers only.\n              ^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.consent',
    removes: 'prompt',
    pattern:
      /\b(?:(?:we|this (?:web)?site|our partners) uses? cookies|cookies? (?:policy|settings|preferences|notice)|by (?:signing|submitting|subscribing|clicking|continuing|providing|registering|using|entering)\b.{0,80}\b(?:agree|consent|accept|acknowledge)|(?:enable|turn on) javascript|javascript (?:is|must be|to be) (?:disabled|enabled)|your browser (?:does not|doesn't|is not)|ad[- ]?blocker|privacy (?:policy|notice|choices|settings)|terms (?:of (?:use|service)|and conditions|& conditions)|do not sell|recaptcha|manage (?:consent|preferences|cookies))\b/u,
    maxWords: 80,
    reason: 'Consent, cookies, browsers and terms of use.',
    example: 'We use cookies to improve this site.\n^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.app',
    removes: 'prompt',
    pattern:
      /^(?:download|get|install|open|read|try|click here|follow|join|watch|listen|add)\b.{0,120}\b(?:app|app store|google play|whatsapp|telegram|google news|facebook page|twitter|instagram|youtube(?: channel)?|social media|preferred source)\b.{0,80}$|^(?:app store|google play|download (?:the|our) app)$/u,
    maxWords: 40,
    reason: 'An invitation to an app or a channel.',
    example: 'Download our app for the latest news\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.related-label',
    removes: 'related',
    pattern:
      /^[[(>\u00bb\u25ba\u2022*|\s-]*(?:read (?:more|also|next|this|on|full (?:story|article)|the full (?:story|article))|also read|must read|see also|see more|related(?: (?:articles?|stories|news|content|coverage|topics?|posts?|links?|reading|videos?|items|to this))?|more (?:on this(?: story| topic)?|from .*|stories(?: (?:like this|from .*))?|like this|news|in .{3,30}|to read|coverage|top stories)|recommended(?: (?:for you|stories|reading|articles|videos))?|you (?:may|might|could)(?: also)? (?:like|be interested|enjoy|want).{0,30}|(?:most|more) (?:read|popular|viewed|shared|watched|commented|recent)(?: .{0,30})?|trending(?: .{0,20})?|popular(?: .{0,20})?|top (?:stories|news|videos|picks)(?: .{0,20})?|latest(?: (?:news|stories|videos|headlines|articles|posts|updates?|from .*))?|editors?'?s?'? picks?|don't miss(?: .{0,20})?|up next|next (?:article|story|up|post)|previous (?:article|story|post)|what to read next|what's next|in (?:other|case you missed).{0,30}|watch(?: (?:more|now|live|next|the video|this|also|below))?|listen(?: (?:now|to this (?:article|story)|live))?|explainer|live updates?|breaking(?: news)?|featured|other stories|elsewhere|show (?:more|less)|view (?:more|all)|load more|see all|click here.{0,60}|find out more|learn more|continue reading|go deeper|further reading|stories for you|for you|best of .{0,30})[\s:.!>\u00bb]*$/u,
    maxWords: 9,
    reason: 'The heading or link of other stories.',
    example: 'More from this section\n^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.related-link',
    removes: 'related',
    pattern:
      /^[[(>\u00bb\u25ba\u2022*|\s-]*(?:read(?: more| also| next| here| this| full story)?|also read|must read|see also|see|related(?: (?:articles?|stories|story|news|content|coverage|reading))?|more|watch(?: now| live| more)?|listen(?: now)?|video|opinion|analysis|explainer|explained|gallery|in pictures|recommended|don't miss|live|exclusive|podcast|next|previous|prev)\s*[:|>\u00bb\u2013-]+\s+\S.{0,220}$/u,
    maxWords: 32,
    reason: 'A link to another story, labelled as one.',
    example: 'READ MORE: Ferry talks enter a third week\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.navigation',
    removes: 'navigation',
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation|footer|search|article)|(?:main )?(?:menu|navigation|nav)|home|home ?page|back(?: to (?:top|home|homepage|section|article))?|search(?: .{0,20})?|close(?: .{0,20})?|sections?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|help(?: cent(?:er|re))?|faqs?|site ?map|rss(?: feeds?)?|e-?paper|e-?edition|archives?|newsletters?|subscriptions?|accessibility(?: .{0,20})?|feedback|follow us(?: on.{0,20})?|connect with us|jump to .{0,30}|go to .{0,30}|edition|u\.?s\.? edition|international edition|my profile|settings|cancel|submit|ok|yes|no|next|previous|prev|skip|continue|done|send|apply|reset|expand|collapse|hide|show|dismiss|got it|accept(?: all)?|reject(?: all)?)[\s:.>\u00bb]*$/u,
    maxWords: 6,
    reason: 'Menus and buttons of the site.',
    example: 'Skip to main content\n^^^^^^^^^^^^^^^^^^^^',
  },
];
