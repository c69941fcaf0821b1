import { html, nothing, type TemplateResult } from 'lit';
import { renderRich } from '../../element/rich.js';
import type { BenchmarkMessages } from '../../locales/messages/benchmark.js';
import { nameOf, type SourceLine } from './benchmark-comparison.text.js';
import type { FaultyFigure } from './figure-set.js';
import type { Peers } from './peers.js';

/** Where the published rates come from. */
export function renderSources(sources: readonly SourceLine[]): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<ul class="small" part="sources">
    ${sources.map(
      ({ text, address }) =>
        html`<li>${renderRich(text)} <span class="address" dir="ltr">${address}</span></li>`,
    )}
  </ul>`;
}

/** Published rates that are not compared, and why. */
export function renderRefused(
  lines: readonly string[],
  { refusedHeading }: BenchmarkMessages,
): TemplateResult | typeof nothing {
  return lines.length === 0
    ? nothing
    : html`<div class="small" part="refused"><strong>${refusedHeading}</strong><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

/** Entries that cannot be used, and why. */
export function renderFaulty(
  faulty: readonly FaultyFigure[],
  benchmark: BenchmarkMessages,
): TemplateResult | typeof nothing {
  return faulty.length === 0
    ? nothing
    : html`<div class="small" part="faulty"><strong>${benchmark.faultyHeading}</strong><ul>${faulty.map(({ entry, fault, name }) => html`<li>${benchmark.faulty(entry, fault, name)}</li>`)}</ul></div>`;
}

/** The choice of the group that the sentence above compares with; nothing where there is but one. */
export function renderChoice(
  { groups }: Peers,
  chosen: string | null,
  choose: (id: string | null) => void,
  benchmark: BenchmarkMessages,
): TemplateResult | typeof nothing {
  const peers = groups.flatMap((group) => group.peers).filter(({ range }) => !range);
  if (peers.length < 2) return nothing;
  const chosenAt = peers.findIndex(({ distribution }) => distribution.id === chosen);
  const onChange = ({ target }: Event): void => {
    // The first choice is that nothing is chosen.
    const peer = peers[(target as HTMLSelectElement).selectedIndex - 1];
    choose(peer?.distribution.id ?? null);
  };
  return html`<label class="choice">
    <span>${benchmark.compareWith}</span>
    <select part="peers" @change=${onChange}>
      <option .selected=${chosenAt < 0}>${benchmark.automatic}</option>
      ${peers.map(({ distribution }, i) => html`<option .selected=${i === chosenAt}>${nameOf(distribution, benchmark)}</option>`)}
    </select>
  </label>`;
}
