import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Messages } from '../locales/messages.js';
import { placeBeside } from './popover.js';

/** What a menu can do. */
export interface MenuActions {
  readonly view: 'chart' | 'table';
  /** Whether there is room for the chart; its table is shown where there is none. */
  readonly hasRoom: boolean;
  toggleView(): void;
  save(kind: 'csv' | 'svg' | 'png'): void;
  showKeys(): void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * The ordinary buttons behind the button with three dots.
 *
 * They lie over the card, so they are put away when the focus goes elsewhere, and when the page moves
 * under them. Whoever had the focus on one of them finds it on the button with the dots.
 */
export class MenuController implements ReactiveController {
  readonly #host: Host;
  readonly #menu = createRef<HTMLElement>();
  /** The window that is watched while the menu is open. */
  #view: Window | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  render(actions: MenuActions, { tools }: Messages): TemplateResult {
    const command = (words: string, action: () => void): TemplateResult =>
      html`<button type="button" @click=${() => this.#act(action)}>${words}</button>`;
    const toggle = command(actions.view === 'chart' ? tools.showTable : tools.showChart, () =>
      actions.toggleView(),
    );
    const pictures = [
      command(tools.saveSvg, () => actions.save('svg')),
      command(tools.savePng, () => actions.save('png')),
    ];
    return html`
      <div class="menu" part="menu" id="menu" popover ${ref(this.#menu)} @toggle=${this.#onToggle} @keydown=${this.#onKeyDown} @focusout=${this.#onFocusOut}>
        ${actions.hasRoom ? toggle : nothing}
        ${command(tools.saveCsv, () => actions.save('csv'))}
        ${actions.hasRoom && actions.view === 'chart' ? pictures : nothing}
        ${command(tools.keyboard, () => actions.showKeys())}
      </div>
    `;
  }

  #act(action: () => void): void {
    this.#close();
    this.#focusButton();
    action();
  }

  readonly #close = (): void => {
    const menu = this.#menu.value;
    if (!menu?.matches(':popover-open')) return;
    const hadFocus = menu.matches(':focus-within');
    menu.hidePopover();
    if (hadFocus) this.#focusButton();
  };

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.menu-button');
  }

  #focusButton(): void {
    this.#button?.focus({ preventScroll: true });
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    this.#unwatch();
    if (event.newState !== 'open') return;
    const menu = event.currentTarget as HTMLElement;
    placeBeside(menu, this.#button!.getBoundingClientRect(), 'end');
    this.#view = menu.ownerDocument.defaultView;
    this.#view?.addEventListener('scroll', this.#close, { capture: true, passive: true });
    this.#view?.addEventListener('resize', this.#close);
  };

  #unwatch(): void {
    this.#view?.removeEventListener('scroll', this.#close, true);
    this.#view?.removeEventListener('resize', this.#close);
    this.#view = null;
  }

  /** The popover closes by itself; within a shadow root the focus does not find back. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#focusButton();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // The window has lost the focus, or a command was pressed where that does not focus it.
    if (!relatedTarget) return;
    const menu = currentTarget as HTMLElement;
    if (menu.contains(relatedTarget as Node)) return;
    // Its own button opens and closes it.
    if (relatedTarget !== this.#button) menu.hidePopover();
  };
}
