import { withThemeByDataAttribute } from '@storybook/addon-themes';
import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const LOCALES = ['en', 'zh-Hans', 'de', 'ar'];

/** The elements read the nearest `lang` and `dir`, as on any page. */
const withLanguage: Decorator = (story, { globals }) => {
  document.documentElement.lang = String(globals['locale']);
  document.documentElement.dir = String(globals['direction']);
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Guides', 'Widgets', '*'] } },
    a11y: { test: 'error' },
  },
  globalTypes: {
    direction: {
      description: 'Reading direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: LOCALES, dynamicTitle: true },
    },
  },
  initialGlobals: { direction: 'ltr', locale: 'en' },
  decorators: [
    withLanguage,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
};

export default preview;
