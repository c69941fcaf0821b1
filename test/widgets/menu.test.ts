import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { drawn, frames, mounted, part, unmountAll } from '../helpers/element.js';
import { ResidueCount } from '../helpers/residue.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

function focused(element: Widget): Element | null {
  return element.shadowRoot!.activeElement;
}

function isOpen(element: Widget): boolean {
  return part(element, 'menu')!.matches(':popover-open');
}

/** Opens the menu by keyboard. */
async function opened(element: Widget): Promise<void> {
  part(element, 'menu-button')!.focus();
  await sendKeys({ press: 'Enter' });
  await frames(2);
  expect(isOpen(element)).to.equal(true);
}

/** Opens the menu and presses the command with these words, by keyboard. */
async function commanded(element: Widget, words: string): Promise<void> {
  await opened(element);
  for (let i = 0; i < 6 && focused(element)!.textContent!.trim() !== words; i++) {
    await sendKeys({ press: 'Tab' });
  }
  expect(focused(element)!.textContent!.trim()).to.equal(words);
  await sendKeys({ press: 'Enter' });
  await drawn(element);
}

/** Lets the links of downloads go nowhere; gives back the way it was. */
function withoutDownloads(): () => void {
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = () => undefined;
  return () => {
    HTMLAnchorElement.prototype.click = click;
  };
}

describe('menu', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`leads the focus in <${tag}> to the table that it shows, and back to its button with the chart`, async () => {
      const element = await mounted(drawnWidget(tag));
      await commanded(element, 'Show as table');
      expect(focused(element)!.className).to.equal('table-frame');
      await sendKeys({ press: 'Tab' });
      expect(focused(element)!.matches('th button')).to.equal(true);
      await commanded(element, 'Show as chart');
      expect(focused(element)!.getAttribute('part')).to.equal('menu-button');
      expect(element.view).to.equal('chart');
    });

    it(`leaves the focus in <${tag}> on its button after a download`, async () => {
      const stop = withoutDownloads();
      try {
        const element = await mounted(drawnWidget(tag));
        const words = ['Download data (CSV)', 'Download picture (SVG)', 'Download picture (PNG)'];
        for (const one of words) {
          const exported = new Promise((done) =>
            element.addEventListener('churn-export', done, { once: true }),
          );
          await commanded(element, one);
          expect(await exported).to.include({ ok: true });
          expect(focused(element)!.getAttribute('part')).to.equal('menu-button');
          expect(isOpen(element)).to.equal(false);
        }
      } finally {
        stop();
      }
    });

    it(`is put away in <${tag}> when Tab leads on past its last command`, async () => {
      const element = await mounted(drawnWidget(tag));
      await opened(element);
      const count = part(element, 'menu')!.querySelectorAll('button').length;
      for (let i = 0; i < count; i++) {
        await sendKeys({ press: 'Tab' });
        expect(isOpen(element)).to.equal(true);
      }
      await sendKeys({ press: 'Tab' });
      expect(isOpen(element)).to.equal(false);
      expect(focused(element)!.getAttribute('part')).to.equal('explain-button');
    });

    it(`is put away in <${tag}> when the page scrolls or the window changes its size`, async () => {
      const element = await mounted(drawnWidget(tag));
      const spacer = document.createElement('div');
      spacer.style.height = '4000px';
      document.body.append(spacer);
      await opened(element);
      await sendKeys({ press: 'Tab' });
      window.scrollTo(0, 40);
      await frames(3);
      expect(isOpen(element)).to.equal(false);
      expect(focused(element)!.getAttribute('part')).to.equal('menu-button');
      window.scrollTo(0, 0);
      await frames(3);
      await opened(element);
      await setViewport({ width: 901, height: 600 });
      await frames(3);
      expect(isOpen(element)).to.equal(false);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('stays open when Shift and Tab lead back to its button', async () => {
    const element = await mounted(drawnWidget(TAGS[0]!));
    await opened(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused(element)!.getAttribute('part')).to.equal('menu-button');
    expect(isOpen(element)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(isOpen(element)).to.equal(false);
  });

  it('R-12 leaves no listener behind where its element goes while it is open', async () => {
    const count = new ResidueCount();
    try {
      const element = await mounted(drawnWidget(TAGS[0]!));
      const before = count.now.listeners;
      await opened(element);
      await frames(2);
      expect(count.now.listeners).to.be.above(before);
      element.remove();
      expect(count.now.listeners).to.be.at.most(before);
    } finally {
      count.stop();
    }
  });
});
