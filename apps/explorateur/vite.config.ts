import { defineConfig } from 'vite'
import { graphiqlEnFrancais } from './graphiql-en-francais.js'

export default defineConfig({
  // Relative addresses: the gateway serves the folder under `/explorateur/`, and nothing here needs to know it.
  base: './',
  plugins: [graphiqlEnFrancais()],
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  build: {
    target: 'es2022',
    // The policy of the page refuses inline script, and every browser that runs the target preloads by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // « use client » of libraries means nothing in a page that has no server side.
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning)
      },
    },
  },
})
