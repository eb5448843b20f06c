import type { Plugin } from 'vite'
import traduction from './graphiql-en-francais.json' with { type: 'json' }

const fichiers = Object.entries(traduction)

/**
 * GraphiQL 3 has no translation of its own: its labels are replaced in its source as it is bundled. A sentence that is
 * not found stops the build, so that an upgrade never brings English back unseen.
 */
export const graphiqlEnFrancais = (): Plugin => ({
  name: 'graphiql-en-francais',
  enforce: 'pre',
  transform(code, id) {
    const [path = ''] = id.replaceAll('\\', '/').split('?')
    const sentences = fichiers.find(([fichier]) => path.endsWith(`/node_modules/${fichier}`))?.[1]
    if (!sentences) return null
    let translated = code
    for (const [english, french] of Object.entries(sentences)) {
      if (!translated.includes(english))
        this.error(`GraphiQL a changé : « ${english} » n’y est plus. Revoir graphiql-en-francais.json.`)
      translated = translated.replaceAll(english, french)
    }
    return { code: translated, map: null }
  },
})
