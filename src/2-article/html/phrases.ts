import type { RemovalReason } from '../../0-model/index.ts';

/** A rule on the words of one block. */
export interface PhraseRule {
  id: string;
  why: RemovalReason;
  reason: string;
  /** Longer blocks are never meant. */
  maxLength: number;
  text: RegExp;
  /** A whole block the rule removes; run as a test. */
  example: string;
}

export const phraseRules: readonly PhraseRule[] = [
  {
    id: 'html.text.advert',
    why: 'advert',
    reason: 'label over paid space',
    maxLength: 60,
    text: /^-*\s?(?:this )?(?:advertise?ments?|advertising|sponsored(?: content)?|ad|ad feedback|promoted|anzeige|werbung)(?: - scroll to continue| -+|[.:])?$/i,
    example: 'Advertisement',
  },
  {
    id: 'html.text.continues',
    why: 'advert',
    reason: 'stands where an advert breaks the story',
    maxLength: 90,
    text: /^(?:(?:story|article) continues (?:below|after)|continue reading the main story|scroll (?:down )?to continue|skip advertisement|remove ads)/i,
    example: 'Story continues below advertisement',
  },
  {
    id: 'html.text.related',
    why: 'related',
    reason: 'leads to another story',
    maxLength: 240,
    text: /^(?:read (?:more|also|next|full)|also read|related(?: (?:stories|articles|content|topics|coverage|links|posts))?|see also|more (?:on|from|like) this|more (?:stories|news|coverage|reading)|read on|recommended(?: for you| stories| reading)?|most (?:read|popular|viewed)|you may also (?:like|be interested)|up next|watch(?: now| live| next| more)?|don['’]t miss|in other news|trending(?: now)?|further reading|must read|lesen sie auch|mehr zum thema)(?:\s*[:|»>–-]|\s*$)/i,
    example: 'READ MORE: Ministers meet again',
  },
  {
    id: 'html.text.share',
    why: 'share',
    reason: 'button text',
    maxLength: 80,
    text: /^(?:share(?: (?:this|on|via|now|full|the|link).{0,40})?|tweet(?: this)?|print(?: this)?|email(?: this)?|e-mail|copy (?:link|url)|link copied!?|save(?: this)?(?: article| story)?|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|follow(?: us)?(?: on .{0,40})?|comments?|\d+ comments?|like|listen(?: to this article)?|gift this article|bookmark|teilen|drucken|merken|kommentieren)[.:]?$/i,
    example: 'Share this article',
  },
  {
    id: 'html.text.prompt',
    why: 'prompt',
    reason: 'asks the reader to sign up, pay, write or follow',
    maxLength: 400,
    text: /(?:\b(?:sign up|subscribe|register|sign in|log in)\b.{0,60}\b(?:newsletters?|inbox|email|briefing|updates|free|account|unlimited|app|channel|to continue|to read|reading)\b|\bnewsletter\b.{0,60}\b(?:sign up|subscribe|inbox|here)\b|\bdownload (?:our|the) .{0,30}\bapp\b|^(?:follow|like|join) (?:us|our)\b|^(?:please )?(?:subscribe|sign up) (?:to|for|here|now)\b|^(?:enter your email|thank you for subscribing|please enable javascript|already (?:a|have))|\bget the latest .{0,40}(?:inbox|alerts)|^support (?:our|independent) journalism)/i,
    example: 'Sign up to our weekly newsletter',
  },
  {
    id: 'html.text.contact',
    why: 'contact',
    reason: 'how to reach the newsroom',
    maxLength: 300,
    text: /^(?:(?:write|email|contact|reach) (?:to )?(?:the )?(?:author|reporter|writer|us|him|her|them|me)?\b.{0,120}\bat\b|do you have (?:a story|a tip|information)|got a (?:story|tip|news tip)|have a (?:story|tip)|send (?:us )?(?:your |a )?(?:tips?|letters?|comments)|for (?:more|media) (?:information|enquiries|inquiries),? (?:contact|email))/i,
    example: 'Write to the reporter at desk@example.org',
  },
  {
    id: 'html.text.copyright',
    why: 'credit',
    reason: 'says who owns the text',
    maxLength: 400,
    text: /^(?:©|\(c\)|copyright\b|all rights reserved|this material may not be published)/i,
    example: '© 2021 Example News',
  },
];
