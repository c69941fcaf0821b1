import { withThemeByDataAttribute } from '@storybook/addon-themes';
import {
  setCustomElementsManifest,
  type ArgTypesEnhancer,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import './preview.css';

setCustomElementsManifest(manifest);

/** The elements read the nearest `lang` and `dir`, as on any page. */
const withLanguage: Decorator = (story, { globals }) => {
  document.documentElement.lang = String(globals['locale']);
  document.documentElement.dir = String(globals['direction']);
  return story();
};

/** Attributes are typed in; parts, slots, events and states are only told about. */
const controlAttributesOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const isAttribute = argType.table?.category === 'attributes';
      const isText = argType.table?.type?.summary?.startsWith('string');
      const typedIn = isText && !argType.options ? { type: 'text' } : argType.control;
      const control = isAttribute ? typedIn : false;
      return [name, { ...argType, control } as typeof argType];
    }),
  );

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Guides', 'Widgets', '*'] } },
  },
  argTypesEnhancers: [controlAttributesOnly],
  globalTypes: {
    direction: {
      description: 'Reading direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['en', 'zh-Hans', 'de', 'ar'], dynamicTitle: true },
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
