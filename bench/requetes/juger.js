import { nomDe } from './compteur.js'

const dire = (cle) => {
  const [salle, forme] = cle.split(/ : (.*)/s)
  return `${salle} : ${nomDe(forme)}`
}

/** Rows that a statement may have more of before it is sent once more. */
const LIGNES_PAR_REQUETE = 10

/**
 * Statements that follow the rows. One may be sent as often as with fewer rows, or once for each fetch made of this
 * subgraph, which the plan bounds. Beyond, objects that lie at several depths of a document are read depth by depth,
 * which may be once more where the fewer rows led nowhere; what is sent for each row, or for one in ten, goes further.
 */
const quiSuivent = (pleins) => {
  const bornes = new Map()
  const grandit = new Map()
  for (const { requetes, demandes, lignes } of pleins)
    for (const [cle, nombre] of requetes) {
      const borne = Math.max(1, demandes.get(cle.split(' : ', 1)[0]) ?? 0, bornes.get(cle) ?? 0)
      const toleres = Math.max(2, (lignes - pleins[0].lignes) / LIGNES_PAR_REQUETE)
      if (nombre - borne >= toleres) grandit.set(cle, `${dire(cle)}, ${borne} → ${nombre} pour ${lignes} lignes`)
      bornes.set(cle, Math.max(nombre, bornes.get(cle) ?? 0))
    }
  return grandit
}

const horsDuPlan = ({ demandes, plan }) =>
  [...demandes]
    .filter(([salle, nombre]) => nombre > (plan.get(salle) ?? 0))
    .map(([salle, nombre]) => `${salle} : ${nombre} demandes, ${plan.get(salle) ?? 0} au plan`)

/** Whether an operation costs more where it answers more rows. */
export const juger = (points) => {
  const pleins = points.filter(({ lignes }) => lignes > 0).sort((a, b) => a.lignes - b.lignes || a.taille - b.taille)
  const grandit = quiSuivent(pleins)
  const enTrop = points.flatMap(horsDuPlan)
  const quoi = [...enTrop, ...grandit.values()]
  if (quoi.length > 0) return { kind: 'grandit', quoi }
  return { kind: new Set(pleins.map(({ lignes }) => lignes)).size < 2 ? 'non éprouvé' : 'constant', quoi }
}
