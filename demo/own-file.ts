import '../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import '../src/widgets/gauge/churn-gauge.js';
import '../src/widgets/kpi/churn-kpi.js';

const elements = document.querySelectorAll<
  | HTMLElementTagNameMap['churn-gauge']
  | HTMLElementTagNameMap['churn-kpi']
  | HTMLElementTagNameMap['churn-cohort-heatmap']
>('churn-gauge, churn-kpi, churn-cohort-heatmap');

document.querySelector('input')!.addEventListener('change', ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (!file) return;
  // Equal addresses share one reading, and an address of a file is read piece by piece.
  const address = URL.createObjectURL(file);
  for (const element of elements) element.src = address;
});
