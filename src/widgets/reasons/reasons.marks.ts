import type { Mark } from '../../element/view.js';
import type { ReasonsScene } from './reasons.scene.js';

/** The kinds, which stand for nobody in particular, and the reasons, which stand for their customers. */
export function reasonMarks({ kinds, bars }: ReasonsScene): ReadonlyMap<string, Mark> {
  return new Map([
    ...kinds.map(({ key, words }): [string, Mark] => [key, { words, selection: null }]),
    ...bars.flatMap(({ isAnything, parts }) =>
      parts.map(({ key, words, reason }): [string, Mark] => [
        key,
        { words, selection: reason === undefined || !isAnything ? null : { reason } },
      ]),
    ),
  ]);
}
