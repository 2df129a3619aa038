import { defineConfig } from 'wxt'
import { bareEntry, denseOutput, sharedWithHold } from './scripts/content-bundles.ts'

const isTestBuild = process.env.PUSHCERT_GUARD_TEST === '1'

/** The one place the guard works in. `/pushcert/*` would miss the address without the slash. */
const PORTAL = 'https://identity.apple.com/pushcert*'

/** Extension pages load nothing but their own files and send nothing anywhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const REQUIRED = ['storage', 'unlimitedStorage', 'alarms', 'scripting']

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${isTestBuild ? '-test' : ''}`,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'spanning',
    minimum_chrome_version: '122',
    permissions: REQUIRED,
    host_permissions: [PORTAL],
    optional_permissions:
      browser === 'firefox'
        ? // Firefox MV2 has no optional_host_permissions; WXT would drop them without a word.
          ['notifications', 'contextualIdentities', 'cookies', 'https://*/*']
        : ['notifications'],
    ...(browser === 'firefox' ? {} : { optional_host_permissions: ['https://*/*'] }),
    content_security_policy: { extension_pages: PAGE_POLICY },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'guard@pushcert-guard.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  zip: { excludeSources: ['test-results/**', 'coverage/**', 'docs/pictures/**'] },
  vite: () => ({
    define: { __OPEN_SHADOW__: JSON.stringify(isTestBuild) },
    build: { target: ['chrome122', 'firefox142'] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const names = entrypoints.map(({ name }) => name)
      if (names.some((name) => /^portal(-form)?$/.test(name)))
        config.plugins?.push(sharedWithHold(import.meta.dirname))
      // What runs on Apple's page is held to a budget: the slower, denser minifier for it.
      if (names.some((name) => /^(portal|console-)/.test(name))) {
        config.plugins?.push(bareEntry())
        Object.assign(config.build ?? {}, denseOutput(names.includes('portal')))
      }
    },
  },
})
