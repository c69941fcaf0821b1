import type { Mark } from '../../element/view.js';
import type { SurvivalScene } from './survival-curve.scene.js';
import { curvesOf, type SurvivalSubject } from './subject.js';

/** The ages of curves; those of one value of a dimension of customers stand for its customers. */
export function survivalMarks(
  { items }: Pick<SurvivalScene, 'items'>,
  subject: SurvivalSubject,
): ReadonlyMap<string, Mark> {
  const values = new Map(curvesOf(subject).map(({ key, value }) => [key, value]));
  return new Map(
    items
      .flatMap(({ marks }) => marks)
      .map(({ key, curve, words }): [string, Mark] => {
        const value = values.get(curve) ?? null;
        return [key, { words, selection: value && { value } }];
      }),
  );
}
