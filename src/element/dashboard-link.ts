import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Origin } from '../data/source-cache.js';
import type { MetricOptions } from '../metrics/options.js';
import type { Selection } from '../metrics/selection.js';

/** Where a dashboard is found by what is inside it, whichever copy of the library either is of. */
export const DASHBOARD = Symbol.for('churn-elements.dashboard');

/** What is inside a dashboard, or may be. */
export type Member = ReactiveControllerHost &
  HTMLElement & {
    /** The dashboard from which it takes what it has not been told itself. */
    readonly dashboard: Dashboard | null;
    /** @throws ChurnError where a setting cannot be read */
    readonly metricOptions: MetricOptions;
  };

/** Whom alone an element shows, and the options of the chart in which they were chosen. */
export type Selected = Pick<MetricOptions, 'selection' | 'selectedUnder'>;

/** What a dashboard tells what is inside it. */
export interface Dashboard {
  /** Where the records are; null until the dashboard has read them. */
  readonly origin: Origin | null;
  /** No load that began before this time of `performance.now()` will do. */
  readonly since: number;
  /** Whether there is nothing yet, and a load under way. */
  readonly isLoading: boolean;
  /** Whether there is nothing because a load has failed, of which the dashboard says why. */
  readonly hasFailed: boolean;
  /** Its settings by the names of properties, for elements that have none of their own. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whom alone an element shows, because they were chosen elsewhere; empty for all. */
  selectedFor(member: Element): Selected;
  /** Who was chosen in an element; null for nobody. */
  chosenIn(member: Element): Selection | null;
  join(member: Member): void;
  leave(member: Member): void;
  /** What is inside has been drawn, perhaps by other settings than before. */
  drawn(member: Member): void;
  /** Loads again, past loads that began before a time of `performance.now()`. */
  reload(since: number): void;
}

const connected = new Set<DashboardLink>();
let arrival: Promise<void> | undefined;

/** Has everybody look again once dashboards are known, which may be inside of one already. */
function awaitDashboards(): void {
  arrival ??= customElements
    .whenDefined('churn-dashboard')
    .then(() => connected.forEach((link) => link.look()));
}

/**
 * Leads from an element to the nearest dashboard around it, across shadow roots and slots.
 *
 * Settings that neither the page nor a reader has made follow those of the dashboard.
 */
export class DashboardLink implements ReactiveController {
  /** Null outside of any. */
  dashboard: Dashboard | null = null;
  readonly #host: Member;
  /** The settings that were made on the element itself. */
  readonly #own = new Set<string>();
  /** What the dashboard's settings stand in for. */
  readonly #defaults = new Map<string, unknown>();
  #isFollowing = false;

  constructor(host: Member) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    awaitDashboards();
    this.look();
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#join(null);
  }

  hostUpdated(): void {
    this.dashboard?.drawn(this.#host);
  }

  /** Joins the nearest dashboard. */
  look(): void {
    const nearest = dashboardAround(this.#host);
    if (nearest !== this.dashboard) this.#join(nearest);
  }

  /** A property was set; to null or undefined is to be without a setting. */
  wasSet(property: PropertyKey, value: unknown): void {
    if (this.#isFollowing) return;
    if (value == null) this.#own.delete(keyOf(property));
    else this.#own.add(keyOf(property));
  }

  /** An attribute was taken away. */
  wasRemoved(attribute: string): void {
    this.#own.delete(keyOf(attribute));
  }

  /** Sets what has no setting of its own as a dashboard says; without one as it was before. */
  follow(dashboard: Dashboard | null): void {
    const host = this.#host as unknown as Record<string, unknown>;
    const settings = dashboard?.settings;
    this.#isFollowing = true;
    for (const name of settings ? Object.keys(settings) : this.#defaults.keys()) {
      if (!(name in host) || this.#own.has(keyOf(name))) continue;
      if (!this.#defaults.has(name)) this.#defaults.set(name, host[name]);
      host[name] = settings?.[name] ?? this.#defaults.get(name);
    }
    this.#isFollowing = false;
  }

  #join(dashboard: Dashboard | null): void {
    this.dashboard?.leave(this.#host);
    this.dashboard = dashboard;
    dashboard?.join(this.#host);
    this.#host.requestUpdate();
  }
}

/** A property and its attribute by one name. */
function keyOf(name: PropertyKey): string {
  return String(name).replaceAll('-', '').toLowerCase();
}

function dashboardAround(element: Element): Dashboard | null {
  for (let at = around(element); at; at = around(at)) {
    if (DASHBOARD in at) return at[DASHBOARD] as Dashboard;
  }
  return null;
}

/** What a node is shown in. */
function around(node: Node): Node | null {
  return (
    (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  );
}
