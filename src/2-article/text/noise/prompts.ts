import type { NoiseRule } from './rule.ts';

/** What the page asks of its reader. */
export const promptRules: NoiseRule[] = [
  {
    id: 'noise.newsletter',
    removes: 'prompt',
    pattern:
      /^(?:sign[- ]?up|signup|subscribe|register|join|get|receive|enter|stay|keep up|don't miss|want|interested in|the best of|start your day|like what you|thank you for (?:subscribing|signing)|you(?:'re| are) (?:now )?(?:subscribed|signed|in)|a (?:daily|weekly))\b.{0,300}\b(?:newsletters?|inbox|e-?mails?(?: address| alerts?)?|alerts|notifications|mailing list|briefings?|bulletin|whatsapp channel|telegram channel|podcast|up[- ]to[- ]date|subscribed?|headlines|digest|(?:latest|breaking|trending|top|daily) (?:news|stories))\b|\bnewsletters?\b.{0,80}(?:sign[- ]?up|subscribe|inbox|browse)|^our .{0,40}newsletters?\b/u,
    maxWords: 60,
    reason: 'An invitation to a newsletter or alert.',
    example: 'Sign up for our weekly newsletter\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.sign-in',
    removes: 'prompt',
    pattern:
      /^(?:sign[- ]?up|subscribe|register|log[- ]?in|sign[- ]?in|log[- ]?out|my account|create an account|e-?mail address)\b/u,
    only: /\b(?:sign[- ]?up|subscribe|subscription|subscriptions|register|log[- ]?in|sign[- ]?in|sign[- ]?out|log[- ]?out|my|account|now|today|here|free|for|to|with|or|your|newsletters?|continue|reading|email|e-mail|address|create an account|create|an|a|create an accountsign in|in|us|more|articles|unlock|\d+|offers?|only|week|month)\b/gu,
    maxWords: 14,
    reason: 'Buttons that let one in.',
    example: 'Subscribe now or log in\n^^^^^^^^^',
  },
  {
    id: 'noise.subscription',
    removes: 'prompt',
    pattern:
      /\b(?:already (?:a |have a |an )?(?:subscriber|subscription|member|account|registered|subscribed)|(?:for|to) subscribers only|reserved for subscribers|subscriber[- ](?:only|exclusive)|exclusive to subscribers|subscribe (?:now|today|to (?:continue|read|unlock|access|support|get))|(?:to )?(?:continue|keep) reading (?:this (?:story|article)|with|for|your)|continue with your reading|free to read|(?:start|your|day|week|month) free trial|become an? (?:paid |digital |premium )?(?:subscriber|supporter|patron|member (?:today|now|for (?:just|only)))|unlimited (?:digital |online )?access|online access is included|create (?:a|an|your) (?:free )?account|accountsign in|unlock (?:this|full|premium|more) (?:story|article|articles|access|content)|(?:you've|you have) reached (?:your|the) .{0,30}(?:limit|articles)|saved articles|with one account|support (?:our|independent|quality|local) (?:journalism|newsroom|reporting)|start your .{0,40}subscription|i (?:would like|want|agree|consent) to (?:be emailed|receive)|make a donation|please (?:donate|consider (?:supporting|donating|a donation))|(?:log ?out and then log ?in|your display name)|ad[- ]?block(?:er)? users|cancel any ?time|premium (?:article|content|subscribers?)|e-?paper\b.{0,40}\b(?:edition|replica))\b|^(?:donate (?:now|today|to)|access your|visit \S{3,40}\.(?:com|org|net) to)\b/u,
    maxWords: 35,
    reason: 'A pay wall, or an appeal for money.',
    example: 'This story is for subscribers only.\n              ^^^^^^^^^^^^^^^^^^^^',
    keeps: [
      'The country hopes to become a member of the alliance by 2030.',
      'He was promised a free trial and a lawyer.',
    ],
  },
  {
    id: 'noise.consent',
    removes: 'prompt',
    pattern:
      /\b(?:(?:we|this (?:web)?site|our partners|you) (?:use|uses|store|accept|consent to)\b.{0,30}\bcookies|cookies? (?:policy|settings|preferences|notice|list)|(?:these|necessary|functional|performance|targeting|essential) cookies|cookies\b.{0,200}\b(?:website|browser|site|device)|(?:sale|sell|selling) (?:of )?(?:your|my) personal (?:information|data)|by (?:signing|submitting|subscribing|clicking|continuing|providing|registering|using|entering)\b.{0,120}\byou\b.{0,60}\b(?:agree|consent|accept|acknowledge|confirm)|(?:enable|turn on) javascript|javascript (?:is|must be|to be) (?:disabled|enabled)|(?:our|the|read|see|and|google|site's?) (?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions))\b.{0,40}\b(?:apply|terms|privacy|here|agree|information)|do not sell my|recaptcha|manage (?:consent|cookies))\b|^(?:(?:your )?privacy (?:policy|notice|choices|settings)|terms (?:of (?:use|service)|and conditions|& conditions)|(?:disable|turn off) your ad[- ]?blocker)\b.{0,40}[^.!?]?$/u,
    maxWords: 200,
    reason: 'Consent, cookies, browsers and terms of use.',
    example: 'We use cookies to improve this site.\n^^^^^^^^^^^^^^',
    keeps: ['The regulator fined the company over its privacy policy.'],
  },
  {
    id: 'noise.app',
    removes: 'prompt',
    pattern:
      /^(?:download|get|install|open|read|try|click here|follow|join|watch|listen|add)\b.{0,120}\b(?:app|app store|google play|whatsapp|telegram|google news|facebook page|twitter|instagram|youtube(?: channel)?|social media|preferred source)\b.{0,80}$|^(?:app store|google play)$/u,
    maxWords: 40,
    reason: 'An invitation to an app or a channel.',
    example: 'Download our app for the latest news\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.reader-call',
    removes: 'prompt',
    pattern:
      /(?:\b|^)(?:we want to hear from you|(?:^|[.:!?] )tell us (?:what|why|how|about|your|in the comments)|share your (?:thoughts|views|experience|story)|send (?:us )?your (?:views|stories|comments|photos)|let us know (?:what|in the|your|if)|have your say|bookmark (?:our|us|this|\S{1,40}\.(?:com|org|net|ca|co))\b|get in touch (?:at|via|by)|what do you think\?|do you have (?:a|any) (?:story|tip|questions?|information)|got a (?:story|tip))\b|\bcontains? affiliate links\b|\b(?:earn|receive) (?:an? )?(?:\w+ )?commission\b.{0,80}\b(?:links?|purchase|buy|cost)\b/u,
    maxWords: 60,
    reason: 'The paper speaks to its readers, asks them for stories, or says that it earns by its links.',
    example: 'Tell us what you saw at the harbour.\n^^^^^^^^^^^^',
    keeps: ['Officials would not tell us what had been agreed.'],
  },
];
