import { defineConfig } from 'wxt';
import { seedFiles } from './utils/tooling/seed-files.ts';
import { withoutInnerHtml } from './utils/tooling/without-inner-html.ts';

/** Firefox's name for the extension. Never changes: the reader's library hangs on it. */
const GECKO_ID = 'duiding@duiding.example';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  vite: () => ({ plugins: [withoutInnerHtml()] }),
  hooks: {
    // Firefox lets a sheet of the reader's into shadow roots, a page's sheet not; Chromium passes its marks on to them.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
    // Packs ship as data: one file a pack, read at the first start and whenever its version changes.
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await seedFiles()));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: [
      'activeTab',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'scripting', 'offscreen']),
    ],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      next: { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNext__' },
      previous: { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPrevious__' },
      panel: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandPanel__' },
      here: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandHere__' },
    },
    options_ui: { page: 'library.html', open_in_tab: true },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['http://*/*', 'https://*/*', 'file:///*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
