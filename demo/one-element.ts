import '../src/widgets/gauge/churn-gauge.js';
import '../src/widgets/kpi/churn-kpi.js';
