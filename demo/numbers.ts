import { movements, readSubscriptions } from '../src/metrics-entry.js';

const ledger = await readSubscriptions(await fetch('data/subscriptions.json'));
const rate = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: ledger.currency ?? 'USD',
  maximumFractionDigits: 0,
});

const body = document.querySelector('tbody')!;
for (const quarter of movements(ledger, { period: 'quarter', from: '2023-01-01' })) {
  const { period, churnedCustomers, openingCustomers, closingMrr } = quarter;
  const row = body.insertRow();
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = period;
  row.append(heading);
  row.insertCell().textContent = String(churnedCustomers);
  row.insertCell().textContent =
    openingCustomers > 0 ? rate.format(churnedCustomers / openingCustomers) : '–';
  row.insertCell().textContent = money.format(closingMrr);
}
