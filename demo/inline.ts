import '../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
