/* What the peers are given to draw: the answers as flat rows, and the words and colours of all. */

export const WIDTH = 900;
export const HEIGHT = 600;
export const BLUES = ['#eef5fb', '#c3dcf0', '#7cb3d9', '#327fb6', '#0a4a80'];

export const percent = (share) => `${Math.round(share * 100)}`;

/** One row a cell. */
export function cellsOf(cohorts) {
  return cohorts.flatMap(({ cohort, cells }) =>
    cells.map(({ age, customerRetention }) => ({ cohort, age, share: customerRetention })),
  );
}

/** The label of a cell is white where the cell is dark. */
export const labelColor = (share) => (share > 0.6 ? '#fff' : '#17222d');

export const PARTS = [
  { name: 'New', field: 'newMrr', sign: 1, color: '#17659f' },
  { name: 'Reactivation', field: 'reactivationMrr', sign: 1, color: '#549ac9' },
  { name: 'Expansion', field: 'expansionMrr', sign: 1, color: '#a3cae6' },
  { name: 'Contraction', field: 'contractionMrr', sign: -1, color: '#efc04a' },
  { name: 'Churn', field: 'churnedMrr', sign: -1, color: '#ab7300' },
];

/** One row a part of a month, losses below zero. */
export function partsOf(movements) {
  return movements.flatMap((movement) =>
    PARTS.map(({ name, field, sign }) => ({
      period: movement.period,
      part: name,
      mrr: sign * movement[field],
    })),
  );
}

/** What a month won or lost as a whole. */
export const netOf = (movement) =>
  PARTS.reduce((sum, { field, sign }) => sum + sign * movement[field], 0);

/** A container's only child is replaced by what a draw that is synchronous returns. */
export function redrawn(make) {
  return (container, data, options) => {
    let chart = container.appendChild(make(data, options));
    return {
      isDrawn: () => true,
      update(next) {
        const fresh = make(next, options);
        chart.replaceWith(fresh);
        chart = fresh;
      },
      remove: () => chart.remove(),
    };
  };
}
