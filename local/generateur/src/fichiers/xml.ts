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

type Contenu = string | false | undefined

const entre = (ouverture: string, contenus: readonly Contenu[], nom: string): string => {
  let texte = `<${ouverture}>\n`
  for (const contenu of contenus) if (contenu) texte += contenu
  return `${texte}</${nom}>\n`
}

export const bloc = (nom: string, ...contenus: readonly Contenu[]): string => entre(nom, contenus, nom)

/** The same, under a number of its own. */
export const blocNumerote = (nom: string, numero: string, ...contenus: readonly Contenu[]): string =>
  entre(`${nom} numero="${numero}"`, contenus, nom)
