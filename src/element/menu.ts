import { html, nothing, svg, type TemplateResult } from 'lit';
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

const dots = svg`<svg class="dots" width="16" height="4" aria-hidden="true">
  ${[2, 8, 14].map((x) => svg`<circle cx=${x} cy="2" r="1.6"></circle>`)}
</svg>`;

/** The button with three dots and the ordinary buttons behind it. */
export function renderMenu(actions: MenuActions, { tools }: Messages): TemplateResult {
  const act = (action: () => void) => (event: Event) => {
    (event.currentTarget as Element).closest<HTMLElement>('[popover]')!.hidePopover();
    action();
  };
  const toggle = html`<button type="button" @click=${act(() => actions.toggleView())}>
    ${actions.view === 'chart' ? tools.showTable : tools.showChart}
  </button>`;
  const pictures = [
    html`<button type="button" @click=${act(() => actions.save('svg'))}>${tools.saveSvg}</button>`,
    html`<button type="button" @click=${act(() => actions.save('png'))}>${tools.savePng}</button>`,
  ];
  return html`
    <button class="menu-button" part="menu-button" type="button" popovertarget="menu" aria-label=${tools.more}>
      ${dots}
    </button>
    <div class="menu" part="menu" id="menu" popover @toggle=${placeMenu} @keydown=${leaveMenu}>
      ${actions.hasRoom ? toggle : nothing}
      <button type="button" @click=${act(() => actions.save('csv'))}>${tools.saveCsv}</button>
      ${actions.hasRoom && actions.view === 'chart' ? pictures : nothing}
      <button type="button" @click=${act(() => actions.showKeys())}>${tools.keyboard}</button>
    </div>
  `;
}

/** The popover closes by itself; within a shadow root the focus does not find back. */
function leaveMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (event.key === 'Escape') (menu.previousElementSibling as HTMLElement).focus();
}

function placeMenu(event: ToggleEvent): void {
  if (event.newState !== 'open') return;
  const menu = event.currentTarget as HTMLElement;
  placeBeside(menu, menu.previousElementSibling!.getBoundingClientRect(), 'end');
}
