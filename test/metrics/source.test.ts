import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { LedgerSource, type Runner } from '../../src/metrics/source.js';
import { METRIC_NAMES, resultOf } from '../helpers/metrics.js';
import { ledgerOf } from '../helpers/ledger.js';

describe('a source on the page', () => {
  const ledger = ledgerOf(
    [
      { customerId: 'a', start: '2023-01-10', end: '2024-01-10', cancelReason: 'price' },
      { customerId: 'b', start: '2023-01-20' },
    ],
    { asOf: '2024-03-01' },
  );

  for (const name of METRIC_NAMES) {
    it(`answers with what ${name} yields`, async () => {
      const source = new LedgerSource(await ledger);
      const options: MetricOptions = { period: 'quarter', interval: 'log' };
      expect(await source.query(name, options)).to.deep.equal(
        resultOf(name, await ledger, options),
      );
    });
  }

  it('gives one answer to equal questions, however their options are ordered', async () => {
    const source = new LedgerSource(await ledger);
    const answer = await source.query('movements', { period: 'year', from: '2023-01-01' });
    expect(await source.query('movements', { from: '2023-01-01', period: 'year' })).to.equal(
      answer,
    );
    expect(await source.query('movements', { period: 'year' })).not.to.equal(answer);
  });

  it('tells questions apart that differ deep inside an option', async () => {
    const source = new LedgerSource(await ledger);
    const pro = { where: { plan: ['Pro'] } } as MetricOptions;
    const team = { where: { plan: ['Team'] } } as MetricOptions;
    expect(await source.query('cohorts', pro)).not.to.equal(await source.query('cohorts', team));
  });

  it('computes in short steps, one question after the other, with the same answers', async () => {
    const many = await ledgerOf(
      Array.from({ length: 70_000 }, (_, i) => ({
        customerId: `c${i}`,
        start: '2023-01-10',
        end: i % 3 === 0 ? '2023-06-01' : null,
      })),
      { asOf: '2024-03-01' },
    );
    const order: string[] = [];
    let questions = 0;
    const paused: Runner = async (steps) => {
      const question = ++questions;
      for (;;) {
        order.push(String(question));
        const { done, value } = steps.next();
        if (done) return value;
        await Promise.resolve();
      }
    };
    const source = new LedgerSource(many, paused);
    const [rows, grid] = await Promise.all([
      source.query('movements', {}),
      source.query('cohorts', {}),
    ]);
    expect(rows).to.deep.equal(movements(many));
    expect(grid).to.deep.equal(cohorts(many));
    expect([...order].sort()).to.deep.equal(order);
    expect(order.length).to.be.above(6);
  });

  it('answers no more once it is disposed of', async () => {
    const source = new LedgerSource(await ledger);
    await source.query('kpis', {});
    source.dispose();
    const outcome = await source.query('kpis', {}).catch((error: Error) => error.message);
    expect(outcome).to.equal('This source was disposed of.');
  });
});
