import type { NoiseRule } from './rule.ts';

const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?';
const numericDate = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:t[\\d:.]{4,15}z?)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}';
const zone =
  '\\b(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|mt|pt|ist|bst|cet|cest|sast|aest|aedt|wat|cat|eat|myt|sgt|hkt)\\b(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}';
const label =
  '(?:(?:first|originally|last|date|story|article|news)\\s)?(?:published|updated|posted|modified|edited|issued|created|last update|release date|publication date|print edition)(?:\\s(?:on|at|date|time))?';

/** Everything a line holds that only dates the page. */
const dateWords = new RegExp(
  [
    numericDate,
    clock,
    months,
    '\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\\b\\.?',
    zone,
    label,
    '\\d{1,4}\\s?(?:st|nd|rd|th|am|pm|h|hr|hrs|min|mins)?\\b',
    '\\d+\\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)(?:[\\s-]*(?:ago|read))?',
    '\\bread',
    '\\b(?:at|on|from|noon|midnight|of|the|ago|yesterday|today|watch|local time|date|am|pm|a\\.m\\.|p\\.m\\.|hours?|minutes?|days?|min)\\b',
    '\\d{1,4}',
  ].join('|'),
  'gu',
);
/** What makes a line a date: a day with its month, or an age. */
const fullDate = `\\d{1,2}(?:st|nd|rd|th)?[\\s,.-]{0,3}(?:of )?${months}|${months}[\\s.,-]{0,3}\\d{1,4}|${numericDate}`;
const age = '\\d+\\s?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)\\s(?:ago|read)';

/** Who wrote, checked, owns and dates the story: harvested by the metadata reader, no part of what it tells. */
export const provenanceRules: NoiseRule[] = [
  {
    id: 'noise.contact-line',
    removes: 'contact',
    pattern:
      /^[-*\u2022\s([]*(?:(?:please )?(?:write|contact|e-?mail|reach|tweet|message|send|follow|got|have|for|to (?:contact|reach|comment|report|submit)|do you|are you|is there|you can|if you|twitter|tel|phone|address)\b.{0,240}?)?[\w.+-]{1,64}@[\w.-]{2,80}\.[a-z]{2,12}\b.{0,60}$|^[-\s([]*(?:follow|find|tweet) (?:\S+ ){0,6}(?:on|at) (?:@|twitter|x\b|facebook|instagram|linkedin|bluesky|threads).{0,80}$|^you can (?:e-?mail|follow|contact|reach)\b.{0,120}\b(?:here|on|at)\b.{0,60}$|^@\w{2,30}$/u,
    maxWords: 45,
    reason: 'How to reach the writer or the paper.',
    example: 'Write to Ann Example at ann@example.org\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.byline',
    removes: 'other',
    pattern:
      /^(?:written |reported |story |words |text |posted |published |author )?by[:\s]+\p{L}|^(?:author|authors|author of the article|written by)s?:?(?: .{0,60})?$/u,
    names: true,
    maxWords: 14,
    reason: 'The line that names the writer; kept apart for the metadata.',
    example: 'By Ann Example and Bob Sample\n^^^^',
    keeps: ['By then it was too late.', 'By Monday the border had closed'],
  },
  {
    id: 'noise.agency-byline',
    removes: 'other',
    pattern:
      /^\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){1,3}, (?:the )?(?:associated press|canadian press|press association|reuters|afp|bloomberg|(?:\p{L}+ ){0,3}(?:news|times|post|staff|writer|producer|reporter|editor|correspondent))$/u,
    maxWords: 10,
    reason: 'A name and the house it writes for, on a line of their own.',
    example: 'Ann Example, The Associated Press\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.date-line',
    removes: 'other',
    pattern: new RegExp(`${label}|${age}`, 'u'),
    only: dateWords,
    maxWords: 24,
    reason: 'When the page was published or changed; kept apart for the metadata.',
    example: 'Published: 4 May 2016, 10:15 GMT\n^^^^^^^^^',
  },
  {
    id: 'noise.bare-date',
    removes: 'other',
    pattern: new RegExp(`${fullDate}|^${clock}$`, 'u'),
    only: dateWords,
    maxWords: 12,
    keptIn: 'story',
    reason: 'A date on a line of its own dates the page, unless it heads a paragraph of a chronology.',
    example: '4 May 2016\n^^^^^',
  },
  {
    id: 'noise.dated-label',
    removes: 'other',
    pattern: new RegExp(
      `^.{0,60}\\b${label}:?\\s?(?:[a-z]{3,9}\\.?,? )?(?:${fullDate}|${age}|${clock}).{0,60}[^.!?]$`,
      'u',
    ),
    maxWords: 20,
    reason: 'A line without a sentence that says when the page was published or changed.',
    example: 'The Harbour Gazette - Last updated: May 4, 2016\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    keeps: ['A report published in 2019 shows that 300 agents were posted abroad'],
  },
  {
    id: 'noise.timestamp',
    removes: 'other',
    pattern: new RegExp(
      `^(?:${clock}(?!\\s?(?:%|per|to|or|-|\\d))|\\d+ (?:minutes?|mins?|hours?|hrs?|days?) ago).{0,40}[^.!?:,;]$`,
      'u',
    ),
    maxWords: 6,
    reason: 'A time of day or an age and a name: the head of an entry in a running report.',
    example: '2 hours ago10:05 Ann Example\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.reporting-by',
    removes: 'other',
    pattern:
      /^[([-]*\s*(?:additional |with )?(?:reporting|editing|writing|compiled|translation|translated|edited|reported)\s+(?:and (?:writing|editing|additional reporting) )?(?:by|from)\b|^[([-]*\s*(?:with (?:inputs?|files|reporting|agencies|agency inputs)\b|inputs from\b)/u,
    names: true,
    maxWords: 60,
    reason: 'Agencies name reporters and editors under the story.',
    example: 'Reporting by Ann Example; editing by Bob Sample\n^^^^^^^^^^^^',
    keeps: ['Reporting by the Harbour Gazette showed that the fees had doubled.'],
  },
  {
    id: 'noise.contributed',
    removes: 'other',
    pattern:
      /\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:\w+ )?(?:report|story|article|piece|dispatch|coverage)\b.{0,30}$|\bcontributed (?:additional )?reporting\b.{0,60}$/u,
    maxWords: 40,
    reason: 'Who helped with the report.',
    example: 'Carl Model in Lima contributed to this report.\n                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    keeps: ['The tolls contributed to tensions, according to a report.'],
  },
  {
    id: 'noise.copyright',
    removes: 'other',
    pattern:
      /^(?:\u00a9|\(c\)|copyright\b).{0,300}$|\ball rights reserved\b|^this (?:material|content|article|story) (?:may not be|is (?:published|republished|syndicated|protected|copyright)|was (?:originally |first )?(?:published|produced)).{0,240}$|^(?:purchase licensing rights|reprints?(?: and permissions)?|republish.{0,60}|licensing|permissions)$/u,
    maxWords: 60,
    reason: 'Who owns the text.',
    example: 'Copyright 2016 Example Press Ltd\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.standards',
    removes: 'other',
    pattern:
      /^our standards\b.{0,80}$|\b(?:we|our|us|subscribes to|adheres? to)\b.{0,160}\b(?:press council|press standards|press ombudsman|code of (?:ethics|conduct|practice)|editorial (?:code|guidelines|standards))\b|\bis an? independent (?:global |international |national )?(?:non-?profit )?(?:news|media) (?:organi[sz]ation|outlet|agency|website)\b.{0,20}\b(?:dedicated|committed)\b/u,
    maxWords: 90,
    reason: 'What the paper says of itself at the foot of its pages.',
    example: 'We follow the press council code; send complaints to the editor.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    keeps: ['The press council ruled that the newspaper had been accurate.'],
  },
  {
    id: 'noise.picture-credit',
    removes: 'credit',
    pattern:
      /^[([]?(?:file |handout |stock |main |cover )?(?:photo|photograph|photography|image|picture|pic|illustration|graphic|credit|photo credit|image credit|picture credit|photo illustration|image source|image caption|media caption)s?\s*(?::|,).{0,120}$|^[([]?(?:[\p{L}.' -]{2,40}\s?(?:\/|\||via)\s?){1,3}(?:the )?(?:getty|afp|reuters|ap|epa|associated press|shutterstock|istock(?:photo)?|alamy|bloomberg|anadolu|xinhua|tass|wikimedia|pool|file|gc images|pa(?: wire| media| images)?|sipa|zuma|nur ?photo)\b.{0,60}$|^(?:getty images|shutterstock|alamy(?: stock photo)?|istock(?:photo)?|unsplash|ap photo|afp photo|european pressphoto agency|wikimedia commons|file photo|supplied|handout|reuters|afp|ap|pa)[)\]]?$/u,
    maxWords: 14,
    reason: 'Who took the picture.',
    example: 'Photo: Ann Example/Example Agency\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    keeps: ['Reuters reporter freed after three days'],
  },
  {
    id: 'noise.picture-by',
    removes: 'credit',
    pattern:
      /^[([]?(?:file |handout |stock |main |cover )?(?:photo|photograph|photography|image|picture|pic|illustration|graphic)s?(?: illustration)? (?:by|courtesy|via)\b/u,
    names: true,
    maxWords: 12,
    reason: 'Who took the picture, in a phrase.',
    example: 'Photo by Ann Example\n^^^^^^^^',
    keeps: ['Pictures by satellite show a column of lorries'],
  },
];
