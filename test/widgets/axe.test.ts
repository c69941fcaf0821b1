import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/all.js';
import { unmountAll } from '../helpers/element.js';
import { SITUATIONS, SITUATION_NAMES } from '../helpers/situations.js';
import { TAGS } from '../helpers/widgets.js';

// In a file of its own, as a file has only so much time, and each element adds to it.
describe('axe', () => {
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light' });
    unmountAll();
  });

  for (const tag of TAGS) {
    for (const theme of ['light', 'dark'] as const) {
      it(`A-1 axe finds nothing in <${tag}> in any situation, ${theme}`, async () => {
        await emulateMedia({ colorScheme: theme });
        document.body.style.background = theme === 'dark' ? '#000' : '#fff';
        document.documentElement.style.colorScheme = theme;
        for (const name of SITUATION_NAMES) {
          const element = await SITUATIONS[name](tag);
          await expect(element, name).to.be.accessible();
          unmountAll();
        }
        document.documentElement.style.colorScheme = '';
        document.body.style.background = '';
      });
    }
  }
});
