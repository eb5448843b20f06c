import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)

// Rooms resolve to their sources: outside of production Vite reads the `development` condition of each package.json by itself
// (naming conditions here would hand them to node too, where they break CommonJS packages).
export default defineConfig({
  resolve: {
    // One graphql for CommonJS and ESM importers alike, or it refuses types "from another module or realm".
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['**/src/**/*.test.ts', '**/tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/bench/**'],
    globalSetup: ['foundations/testing/src/global-setup.ts'],
    // Processes, not threads: native addons and connections die with their file.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
  },
})
