import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/**
 * Two projects: `unit` needs nothing but the sources; `build` looks at what was built into
 * .output and runs after the builds. Tests that need a DOM say so on their first line
 * (`// @vitest-environment happy-dom`).
 */
export default defineConfig({
  plugins: [WxtVitest()],
  define: { __OPEN_SHADOW__: 'true' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/build/**', 'tests/e2e/**'],
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
    ],
  },
})
