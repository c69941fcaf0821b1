import '../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';

/** What a signed-in page has; this server does not look at it. */
const token = 'the-token-of-this-session';

const output = document.querySelector('output')!;
const list = document.querySelector('#customers')!;

const waterfall = document.createElement('churn-mrr-waterfall');
waterfall.src = 'data/subscriptions.json';
waterfall.fetcher = (url, init) =>
  fetch(url, { ...init, headers: { Authorization: `Bearer ${token}` } });

waterfall.addEventListener('churn-select', async (event) => {
  if (!event.selection) {
    output.textContent = 'Nothing is chosen.';
    list.replaceChildren();
    return;
  }
  const customers = await event.customers();
  output.textContent = `${customers.length} customers are behind it, the first of them:`;
  list.replaceChildren(...customers.slice(0, 8).map(({ customerId }) => entry(customerId)));
});

document.querySelector('#chart')!.append(waterfall);

function entry(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
