/** The controls of attributes that several elements have. */
export const controls = {
  basis: { control: 'inline-radio', options: ['customers', 'revenue'] },
  period: { control: 'inline-radio', options: ['month', 'quarter', 'year'] },
  preset: {
    control: 'select',
    options: ['none', 'chartmogul', 'stripe', 'baremetrics', 'profitwell', 'recurly'],
  },
  view: { control: 'inline-radio', options: ['chart', 'table'] },
  theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
} as const;
