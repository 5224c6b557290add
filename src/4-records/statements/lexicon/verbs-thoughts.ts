/** Verbs of the matter spoken about, and of thoughts and findings, by meaning. Marks stand under the content. */
import type { CueClass } from './types.ts';

export const thoughtClasses: readonly CueClass[] = [
  {
    id: 'topic',
    act: 'state',
    frames: ['object'],
    reason: 'The matter spoken about is the content.',
    example: ['The king spoke about the harvest.', '                     ^^^^^^^^^^^'].join('\n'),
    words:
      'speak+about speak+of talk+about talk+of comment+on elaborate+on refer+to allude+to point+to touch+on boast+about boast+of brag+about ' +
      'joke+about write+about write+of tweet+about hint+at testify+about',
  },
  {
    id: 'believe',
    act: 'state',
    frames: ['clause'],
    thought: true,
    reason: 'A thought that the article reports with its content.',
    example: ['The envoy believes that the war will end.', '                   ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'believe think suspect fear hope conclude',
  },
  {
    id: 'understand',
    act: 'state',
    frames: ['that'],
    thought: true,
    reason: 'Thoughts that need "that" to be told from other uses of the verb.',
    example: ['The envoy feels that the war will end.', '                ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'feel worry doubt assume surmise presume decide determine rule realize realise recognize recognise',
  },
  {
    id: 'consider',
    act: 'state',
    frames: ['judged'],
    thought: true,
    reason: 'A view that somebody holds of a thing.',
    example: ['The generals view the pass as their own.', '                  ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'view regard consider see',
  },
  {
    id: 'find',
    act: 'state',
    frames: ['clause'],
    thought: true,
    reason: 'What an inquiry, a poll or a document shows.',
    example: ['The survey found that most people walk.', '                 ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'find show estimate calculate',
  },
];
