import { defineConfig } from 'vitest/config'

/** Figures, not tests: `npm run bench`. */
export default defineConfig({
  test: { include: [], benchmark: { include: ['tests/bench/*.bench.ts'] } },
})
