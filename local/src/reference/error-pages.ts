import type { Erreurs } from '@traitdunion/glossary'

export interface RoomErrors {
  readonly piece: string
  readonly erreurs: Erreurs
}

const GENERATED = '<!-- Page produite par `npm run generate` depuis les listes de codes ; ne pas modifier. -->'

/** One page a code, and their index. Where several rooms share a code, its page tells each of them. */
export const errorPages = (rooms: readonly RoomErrors[]): Map<string, string> => {
  const byCode = new Map<string, { piece: string; titre: string; cause: string; action: string }[]>()
  for (const { piece, erreurs } of rooms)
    for (const [code, erreur] of Object.entries(erreurs))
      byCode.set(code, [...(byCode.get(code) ?? []), { piece, ...erreur }])
  const codes = [...byCode.keys()].sort()

  const pages = new Map<string, string>()
  for (const code of codes) {
    const sections = (byCode.get(code) ?? []).map(
      ({ piece, titre, cause, action }) =>
        `## ${titre}\n\nPièce : ${piece}\n\n**Pourquoi.** ${cause}\n\n**Que faire.** ${action}\n`,
    )
    pages.set(`docs/reference/errors/${code}.md`, `${GENERATED}\n\n# ${code}\n\n${sections.join('\n')}`)
  }
  const lines = codes.map((code) => {
    const [first] = byCode.get(code) ?? []
    const pieces = (byCode.get(code) ?? []).map(({ piece }) => piece).join(', ')
    return `| [${code}](errors/${code}.md) | ${first?.titre} | ${pieces} |`
  })
  pages.set(
    'docs/reference/errors.md',
    `${GENERATED}\n\n# Codes d'erreur\n\n| code | en bref | pièce |\n|---|---|---|\n${lines.join('\n')}\n`,
  )
  return pages
}
