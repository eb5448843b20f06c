const SIGNES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export const echapper = (texte: string): string => texte.replace(/[&<>]/g, (signe) => SIGNES[signe] as string)

/** Absent when there is nothing to say. */
type Valeur = string | number | undefined

/** `<NOM>valeur</NOM>` for each field, in the order given. */
export const champs = (valeurs: Readonly<Record<string, Valeur>>): string => {
  let texte = ''
  for (const nom in valeurs) {
    const valeur = valeurs[nom]
    if (valeur !== undefined) texte += `<${nom}>${echapper(String(valeur))}</${nom}>\n`
  }
  return texte
}

export const bloc = (nom: string, ...contenus: readonly (string | false | undefined)[]): string => {
  let texte = `<${nom}>\n`
  for (const contenu of contenus) if (contenu) texte += contenu
  return `${texte}</${nom}>\n`
}
