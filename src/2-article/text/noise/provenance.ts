import type { NoiseRule } from './rule.ts';

const dateWord = [
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)',
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\\.?)',
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?)?',
  '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:t[\\d:.]{4,15}(?:z|[+-]\\d{2}:?\\d{2})?)?',
  '\\d{1,4}(?:st|nd|rd|th|am|pm|h|min)?',
  '\\d{1,2}h\\d{2}',
  '[ap]\\.?m\\.?',
  '\\(?(?:gmt|utc|[ecmp][sd]?t|ist|bst|sast|aest|aedt|wat|cat|eat|myt|sgt|hkt)\\)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?',
  '(?:at|on|from|noon|midnight|of|the|hrs|hours?|minutes?|mins?|days?|weeks?|months?|ago|yesterday|today|read|local time)',
].join('|');
/** Separators hold no character that a date word may hold, so that a line can be read in one way only. */
const dateGap = '(?: ?[,|\u2022\u00b7;] ?| (?:[-/|\u2022\u00b7] )?|$)';
const dateLabel =
  '(?:(?:first |originally |last |date |story |article )*(?:published|updated|posted|modified|created|edited|issued|release date|publication date|date)(?: (?:on|at|by|date|time))*|last update|update|as of|print edition)';

/** Who wrote, checked, owns and dates the story: harvested by the metadata reader, no part of what it tells. */
export const provenanceRules: NoiseRule[] = [
  {
    id: 'noise.contact-line',
    removes: 'contact',
    pattern:
      /^(?:[-*\u2022\s([]*)(?:(?:please )?(?:write|contact|e-?mail|reach|tweet|message|send|follow|got|have|for|to (?:contact|reach|comment|report|submit)|do you|you can|twitter|tel|phone|address)\b.{0,240}?)?[\w.+-]{1,64}@[\w.-]{2,80}\.[a-z]{2,12}\b.{0,60}$|^(?:[-\s([]*)(?:follow|find|tweet) (?:\S+ ){0,6}?(?:on|at) (?:@|twitter|x\b|facebook|instagram|linkedin|bluesky|threads).{0,80}$|^@\w{2,30}$/u,
    maxWords: 45,
    reason: 'How to reach the writer or the paper.',
    example: 'Write to Ann Example at ann@example.org\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.byline',
    removes: 'other',
    pattern:
      /^(?:written |reported |story |words |text |posted |published )?by[:\s]+(?:\p{L}[\p{L}'.-]*(?:, | [|&/] |[\s|/]|$)){1,14}$/u,
    maxWords: 14,
    reason: 'The line that names the writer; kept apart for the metadata.',
    example: 'By Ann Example and Bob Sample\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.date-line',
    removes: 'other',
    pattern: new RegExp(`^[-\\s|\u2022\u00b7(]*(?:${dateLabel}[:\\s,-]*)?(?:(?:${dateWord})${dateGap})+[.)]?$`, 'u'),
    maxWords: 24,
    reason: 'When the page was published or changed; kept apart for the metadata.',
    example: 'Published: 4 May 2016, 10:15 GMT\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.dated-label',
    removes: 'other',
    pattern: new RegExp(`^${dateLabel}\\b(?=.*\\d).{0,100}$`, 'u'),
    maxWords: 16,
    reason: 'A line that starts by saying that it dates the page, and holds a figure.',
    example: 'Last updated by the foreign desk on 4 May 2016\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.reporting-by',
    removes: 'other',
    pattern:
      /^[([-]*\s*(?:additional |with )?(?:reporting|editing|writing|compiled|translation|translated|edited|production|fact-checked|graphics?|research)\s+(?:and (?:writing|editing) )?(?:by|from)\b.{0,300}$|^[([-]*\s*(?:with (?:inputs?|files|reporting|agencies|agency inputs)\b.{0,160}|inputs from\b.{0,120})$/u,
    maxWords: 45,
    reason: 'Agencies name reporters and editors under the story.',
    example: 'Reporting by Ann Example; editing by Bob Sample\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.contributed',
    removes: 'other',
    pattern:
      /\bcontributed (?:to|reporting)\b(?: \S+){0,6}?(?: (?:report|story|article|reporting|piece|from)\b.{0,60}|[.)]?)$/u,
    maxWords: 40,
    reason: 'Who helped with the report.',
    example: 'Carl Model in Lima contributed to this report.\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.copyright',
    removes: 'other',
    pattern:
      /^(?:\u00a9|\(c\)|copyright\b).{0,200}$|\ball rights reserved\b|^this (?:material|content|article|story) (?:may not be|is (?:published|republished|syndicated|protected|copyright)|was (?:originally |first )?(?:published|produced)).{0,240}$/u,
    maxWords: 60,
    reason: 'Who owns the text.',
    example: 'Copyright 2016 Example Press Ltd\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'noise.reading-time',
    removes: 'other',
    pattern:
      /^(?:(?:reading time|estimated read|read)[:\s]*)?\d{1,3}[\s-]*min(?:ute)?s?(?: (?:read|listen|watch|ago))?$/u,
    maxWords: 6,
    reason: 'How long the reading takes.',
    example: '5 min read\n^^^^^^^^^^',
  },
  {
    id: 'noise.picture-credit',
    removes: 'credit',
    pattern:
      /^[([]?(?:file |handout |stock |main |cover )?(?:photo|photos|photograph|photography|image|images|picture|pictures|pic|illustration|graphic|video|credit|photo credit|image credit|picture credit|photo illustration|image source|image caption|media caption|source)s?\s*(?::|by\b|courtesy\b|via\b|,).{0,120}$|^[([]?.{0,60}(?:getty(?: images)?|shutterstock|istock|alamy(?: stock photo)?|unsplash|ap photo|afp photo|\breuters|associated press|agence france-presse|european pressphoto agency|\bepa\b|wire service|wikimedia commons).{0,40}$/u,
    maxWords: 14,
    reason: 'Who took the picture.',
    example: 'Photo: Ann Example/Example Agency\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
];
