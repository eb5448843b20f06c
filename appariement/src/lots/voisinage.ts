import { clesDe, type Fiche, ficheDe } from '../rapprocher/fiche.js'
import type { Candidat, Rattachee } from '../rapprocher/rapprocher.js'
import type { EnregistrementLu } from './enregistrement.store.js'

/** The persons round a batch of records, found again by key. Grows as the batch is matched, record after record. */
export class Voisinage {
  private readonly fiches = new Map<string, Rattachee[]>()
  private readonly parCle = new Map<string, Set<string>>()
  private readonly canoniques = new Map<string, string>()

  static of(voisins: readonly EnregistrementLu[]): Voisinage {
    const voisinage = new Voisinage()
    for (const { personneId, canonique, contenu, nir } of voisins)
      if (personneId !== null && canonique !== null) {
        voisinage.canoniques.set(personneId, canonique)
        voisinage.add(personneId, ficheDe(contenu, nir === null ? [] : [nir]))
      }
    return voisinage
  }

  canonique = (personneId: string): string => this.canoniques.get(personneId) ?? personneId

  add(personneId: string, fiche: Fiche): void {
    const id = this.canonique(personneId)
    const rattachees = this.fiches.get(id)
    if (rattachees) rattachees.push({ personneId, fiche })
    else this.fiches.set(id, [{ personneId, fiche }])
    for (const cle of clesDe(fiche, true)) {
      const personnes = this.parCle.get(cle)
      if (personnes) personnes.add(id)
      else this.parCle.set(cle, new Set([id]))
    }
  }

  candidatsDe(fiche: Fiche): Candidat[] {
    const ids = new Set(clesDe(fiche, true).flatMap((cle) => [...(this.parCle.get(cle) ?? [])]))
    return [...ids].sort().map((id) => ({ id, fiches: this.fiches.get(id) ?? [] }))
  }
}
