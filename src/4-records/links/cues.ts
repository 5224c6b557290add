/** Words that say that one thing followed from another. Examples are executed: `from` and `to` are the bracketed deeds. */
export interface Cue {
  id: string;
  /** Where the words stand: between response and cause, before the cause at a clause's head, or between cause and response. */
  place: 'response-cause' | 'head' | 'cause-response';
  words: RegExp;
  /** Weak words link only deeds of the same parties, with the cause no mere meeting. */
  weak: boolean;
  reason: string;
  example: string;
}

export const cues: Cue[] = [
  {
    id: 'link.in-response-to',
    place: 'response-cause',
    words:
      /\b(?:in (?:response|retaliation|reply|reaction|protest|revenge|answer) (?:to|for|at|over|against)|in the wake of|because of|prompted by|triggered by|provoked by|sparked by|at the request of|on (?:allegations|charges|suspicion)|in retaliation)\b/iu,
    weak: false,
    reason: 'These words name the cause after the response.',
    example: '[Freedonia expelled two envoys]B in response to [the arrest of its consul]A.',
  },
  {
    id: 'link.after',
    place: 'response-cause',
    words:
      /\b(?:(?:a|one|two|three|\d+) (?:days?|weeks?|months?|hours?) (?:after|earlier)|(?:days|weeks|months|hours|shortly|soon|immediately) after|after|following|since)\b/iu,
    weak: true,
    reason: 'A response told as coming after a deed of the same parties.',
    example: '[Freedonia expelled two envoys]B a day after [Sylvania arrested its consul]A.',
  },
  {
    id: 'link.over',
    place: 'response-cause',
    words: /^\W*(?:for|over)\W*(?:the|its|his|her|their|a|an)?\W*$/iu,
    weak: true,
    reason: 'Criticism, protest and sanctions are "for" or "over" what they answer.',
    example: '[Freedonia condemned Sylvania]B for [arresting its consul]A.',
  },
  {
    id: 'link.after-head',
    place: 'head',
    words: /\b(?:after|following|since|in response to|in retaliation for|because of|in the wake of)\b/iu,
    weak: true,
    reason: 'A clause that begins with "after" names the cause before the response.',
    example: 'After [Sylvania arrested its consul]A, [Freedonia expelled two envoys]B.',
  },
  {
    id: 'link.prompted',
    place: 'cause-response',
    words:
      /\b(?:prompting|prompted|sparked|sparking|triggered|triggering|provoked|provoking|led to|leading to|drew|drawing|followed (?:soon |shortly )?(?:after )?by|responded by|responded with|retaliated by|retaliated with|hit back by|answered (?:by|with)|in response|in retaliation|in return|as a result)\b/iu,
    weak: false,
    reason: 'These words name the response after the cause.',
    example: '[Sylvania arrested its consul]A, prompting [Freedonia to expel two envoys]B.',
  },
  {
    id: 'link.responds-to',
    place: 'response-cause',
    words:
      /^\W*(?:[\p{L}'’-]+\W+){0,3}?(?:respond|response|respond(?:s|ed|ing)|repl(?:y|ies|ied)|react(?:ed|ion)?|retaliat(?:e|ed|ion)|criticism|condemnation|denunciation|investigation|inquiry|probe|anger|protest)\s+(?:to|for|of|into|at|over|against|by)\b/iu,
    weak: false,
    reason: 'A response or an investigation names what it is about as its object.',
    example: '[Freedonia will respond to the arrest of its consul]B, after [the arrest of its consul]A.',
  },
];
