import { addMonths } from './calendar.mjs';
import { between, chance, mostlySmall, pick } from './chance.mjs';
import {
  ANNUAL_FACTOR,
  AS_OF,
  CAMPAIGN,
  COUNTRIES,
  LADDER,
  MONTHS,
  ONBOARDING,
  PRICES,
  SEGMENTS,
  STARTER_SEATS,
  TEAM_RISE,
} from './market.mjs';

const TRIAL_REASONS = [
  ['low usage', 5],
  ['missing features', 4],
  ['too expensive', 2],
];

/** How long customers of the dearer plan still think about leaving. */
const AFTERMATH_DAYS = 90;

/** Larger customers take a growing share of the sign-ups; progress goes from 0 to 1. */
function segmentMix(progress) {
  return Object.entries(SEGMENTS).map(([name, { share }]) => {
    const [first, last] = share;
    return [name, first + (last - first) * progress];
  });
}

function monthlyAmount({ plan, annual, seats, raised, discount }) {
  const perSeat = plan === 'Team' && raised ? TEAM_RISE.price : PRICES[plan];
  return Math.round(seats * perSeat * (annual ? ANNUAL_FACTOR : 1) * discount * 100) / 100;
}

/**
 * A customer is lived through from one billing day to the next. Terms that change make
 * a new record which begins on the day the old one ends.
 */
export class Customer {
  records = [];

  constructor(id, month, fromCampaign) {
    this.id = id;
    this.fromCampaign = fromCampaign;
    this.segment = pick(fromCampaign ? CAMPAIGN.segments : segmentMix(month / (MONTHS - 1)));
    this.country = pick(COUNTRIES);
  }

  live(start) {
    this.signUp(start);
    if (!this.terms.annual && chance(0.032)) {
      this.end(start + between(5, 24), pick(TRIAL_REASONS));
      return;
    }
    let today = this.nextBillingDay();
    for (; today < AS_OF; today = this.nextBillingDay()) {
      const priceRise = this.meetsPriceRise(today);
      const renewal = this.isRenewal();
      if (renewal && chance(this.hazard(today, priceRise))) {
        if (!this.leave(today, priceRise)) return;
      } else if (!this.terms.annual && this.tenure > 2 && chance(0.004)) {
        this.end(today, 'paused');
        if (chance(0.15) || !this.resume(addMonths(today, between(1, 4)))) return;
      } else {
        this.adopt(today, this.nextTerms(today, renewal, priceRise));
        this.reviewSecondSite(today);
      }
    }
    this.scheduleCancellation(today);
  }

  signUp(start) {
    const { plans, annual } = SEGMENTS[this.segment];
    const plan = this.fromCampaign ? 'Team' : pick(plans);
    const seats = mostlySmall(...SEGMENTS[this.segment].seats);
    this.onboarded = start >= ONBOARDING.from;
    this.tenure = 0;
    this.terms = {
      plan,
      annual: !this.fromCampaign && chance(annual),
      seats: plan === 'Starter' ? Math.min(seats, STARTER_SEATS) : seats,
      raised: start >= TEAM_RISE.forNewCustomers,
      discount: this.fromCampaign ? CAMPAIGN.discount : 1,
    };
    if (plan === 'Enterprise') this.terms.discount = between(14, 20) / 20;
    this.resume(start);
  }

  nextBillingDay() {
    this.tenure++;
    return addMonths(this.anchor, ++this.contractMonth);
  }

  isRenewal() {
    return !this.terms.annual || this.contractMonth % 12 === 0;
  }

  meetsPriceRise(today) {
    const { plan, raised } = this.terms;
    return plan === 'Team' && !raised && today >= TEAM_RISE.forEverybody && this.isRenewal();
  }

  /** The chance to leave on a billing day on which the contract allows it. */
  hazard(today, priceRise) {
    const { late, early, renewal } = SEGMENTS[this.segment];
    if (this.terms.annual) {
      return renewal * (this.tenure > 12 ? 0.9 : 1) + (priceRise ? 0.09 : 0);
    }
    const settled = 1 + this.tenure / 4;
    let hazard =
      late + (early * (this.onboarded ? ONBOARDING.earlyLosses : 1)) / (settled * settled);
    if (this.fromCampaign) hazard += this.tenure === CAMPAIGN.discountMonths ? 0.3 : 0.05;
    const sinceRise = today - TEAM_RISE.forEverybody;
    if (priceRise) hazard += 0.09;
    else if (this.terms.plan === 'Team' && sinceRise >= 0 && sinceRise < AFTERMATH_DAYS)
      hazard += 0.012;
    return hazard;
  }

  /** Ends everything; says whether the customer comes back before the data ends. */
  leave(today, priceRise) {
    const reason = this.reason(priceRise);
    const involuntary = reason === 'payment failed' || reason === 'card expired';
    // A failed payment is tried again for two weeks before the account closes.
    const end = involuntary ? today + 14 : today;
    this.end(end, reason);
    const gap = involuntary ? between(3, 45) : between(50, 330);
    const returns = involuntary ? 0.3 : reason === 'project ended' ? 0.28 : 0.06;
    return chance(returns) && this.resume(end + gap);
  }

  reason(priceRise) {
    const { annual } = this.terms;
    const young = this.tenure <= 3;
    return pick([
      ['too expensive', priceRise ? 70 : this.fromCampaign ? 34 : 19],
      ['missing features', young ? 22 : 13],
      ['switched to competitor', priceRise ? 26 : 15],
      ['low usage', young || this.fromCampaign ? 26 : 14],
      ['project ended', 11],
      ['payment failed', annual ? 3 : 13],
      ['card expired', annual ? 1 : 8],
      [null, 10],
    ]);
  }

  end(day, reason) {
    for (const record of [this.current, this.secondSite]) {
      if (record) Object.assign(record, { end: day, cancelReason: reason });
    }
    this.secondSite = undefined;
  }

  /** Begins a stay with the latest terms, unless that would be after the data ends. */
  resume(day) {
    if (day >= AS_OF) return false;
    this.anchor = day;
    this.contractMonth = 0;
    this.current = this.record(day, this.terms);
    return true;
  }

  record(start, terms) {
    const record = {
      customerId: this.id,
      plan: `${terms.plan} ${terms.annual ? 'annual' : 'monthly'}`,
      start,
      end: null,
      mrr: monthlyAmount(terms),
      cancelReason: null,
      segment: this.segment,
      country: this.country,
    };
    this.records.push(record);
    return record;
  }

  nextTerms(today, renewal, priceRise) {
    const terms = { ...this.terms };
    const { annual } = terms;
    const yearly = annual && renewal;
    if (renewal && today >= TEAM_RISE.forEverybody) terms.raised = true;
    if (this.fromCampaign && this.tenure >= CAMPAIGN.discountMonths) terms.discount = 1;

    const step = 1 + mostlySmall(0, Math.ceil(terms.seats * 0.3));
    if (chance(yearly ? 0.5 : annual ? 0.009 : 0.02)) terms.seats += step;
    else if (renewal && chance((yearly ? 0.13 : 0.008) + (priceRise ? 0.2 : 0))) {
      terms.seats = Math.max(2, terms.seats - step);
    }
    if (renewal && terms.plan !== 'Enterprise') {
      const rung = LADDER.indexOf(terms.plan);
      if (rung < 2 && chance(yearly ? 0.08 : 0.005)) terms.plan = LADDER[rung + 1];
      else if (rung > 0 && chance((yearly ? 0.04 : 0.003) + (priceRise ? 0.08 : 0))) {
        terms.plan = LADDER[rung - 1];
      }
      if (yearly ? chance(0.03) : this.tenure > 2 && chance(0.006)) terms.annual = !annual;
    }
    if (terms.plan === 'Starter' && terms.seats > STARTER_SEATS) terms.plan = 'Team';
    return terms;
  }

  adopt(today, terms) {
    const before = this.terms;
    this.terms = terms;
    const { plan, annual } = terms;
    const sameContract = plan === before.plan && annual === before.annual;
    if (sameContract && monthlyAmount(terms) === this.current.mrr) return;
    this.current.end = today;
    this.current = this.record(today, terms);
    // A year's contract runs from the day it was signed.
    if (annual && !before.annual) {
      this.anchor = today;
      this.contractMonth = 0;
    }
  }

  /** Larger customers now and then run a second, smaller contract for another site. */
  reviewSecondSite(today) {
    const large = this.segment === 'mid-market' || this.segment === 'enterprise';
    if (this.secondSite && chance(0.02)) {
      Object.assign(this.secondSite, { end: today, cancelReason: 'project ended' });
      this.secondSite = undefined;
    } else if (!this.secondSite && this.tenure > 3 && chance(large ? 0.006 : 0.0008)) {
      const seats = Math.max(2, Math.round(this.terms.seats / between(3, 6)));
      this.secondSite = this.record(today, { ...this.terms, seats });
    }
  }

  /** Some have already said that they will not renew. */
  scheduleCancellation(nextBillingDay) {
    const { annual } = this.terms;
    const renewal = annual
      ? addMonths(this.anchor, Math.ceil(this.contractMonth / 12) * 12)
      : nextBillingDay;
    const soon = renewal > AS_OF && renewal < AS_OF + 100;
    if (soon && chance(annual ? 0.08 : 0.015)) this.end(renewal, this.reason(false));
  }
}
