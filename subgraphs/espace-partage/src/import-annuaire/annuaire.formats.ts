import { csv, type Lecture } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { isSiret } from '@traitdunion/subgraph'
import { z } from 'zod'
import { searchable } from '../recherche/searchable.js'
import { colonnesProfessionnel, colonnesStructure } from './annuaire.colonnes.js'
import { ETAPE } from './annuaire.sql.js'
import { publishAnnuaire } from './annuaire.store.js'
import { erreursAnnuaire } from './errors.js'

const erreurs = { ...csv.erreursCsv, ...erreursAnnuaire }

type Structure = csv.Enregistrement<typeof colonnesStructure>
type Professionnel = csv.Enregistrement<typeof colonnesProfessionnel>

const toProfessionnel = ({
  telephone,
  ...dit
}: Pick<Professionnel, 'courriel' | 'nom' | 'prenom' | 'fonction' | 'telephone'> & { readonly siret: string }) => ({
  ...dit,
  nom_recherche: searchable(dit.nom),
  telephone: telephone?.numeros[0] ?? null,
})

/** The structures of the carnet de bord are organisations here; whoever answers for one is a professional of it. */
export const annuaireStructures: FileFormat<csv.EnteteCsv, Structure> = {
  nom: 'annuaire-structures',
  enregistrements: 'structures',
  rapproche: false,
  erreurs,
  etape: ETAPE,
  read: (octets) => csv.readCsv(octets, colonnesStructure, { nature: 'structure' }),
  prepare: async (structures, { count }) => {
    const connues = structures.flatMap(({ siret, ...reste }) => (siret === null ? [] : [{ siret, ...reste }]))
    count('structuresSansSiret', structures.length - connues.length)
    return {
      etape_organisation: connues.map(({ siret, nom }) => ({ siret, nom, nom_recherche: searchable(nom) })),
      etape_professionnel: connues.flatMap((structure) => {
        const { siret, courriel, prenomResponsable: prenom, nomResponsable: nom, fonction, telephone } = structure
        if (courriel === null || prenom === null || nom === null) return []
        return [toProfessionnel({ courriel, nom, prenom, fonction, telephone, siret })]
      }),
    }
  },
  publish: publishAnnuaire,
}

interface OptionsProfessionnels {
  /** Of the organisation of every line that does not say its own. */
  readonly siret?: string | undefined
}

type Employe = Professionnel & { readonly siret: string }

/** A line of the carnet de bord does not say of whom the professional is: its sender does. */
async function* ofTheirOrganisation(
  lignes: AsyncIterable<Lecture<csv.EnteteCsv, Professionnel>>,
  { siret }: OptionsProfessionnels,
): AsyncGenerator<Lecture<csv.EnteteCsv, Employe>> {
  for await (const lecture of lignes) {
    if (lecture.kind !== 'enregistrement') {
      yield lecture
      continue
    }
    const { rang, ligne, enregistrement } = lecture
    const employeur = enregistrement.siret ?? siret
    if (employeur) yield { ...lecture, enregistrement: { ...enregistrement, siret: employeur } }
    else
      yield {
        kind: 'ecart',
        rang,
        ligne,
        enregistrement: `professionnel[${rang}]`,
        champ: 'Siret',
        natureValeur: 'vide',
        motif: 'ANNUAIRE_SANS_SIRET',
        message: erreursAnnuaire.ANNUAIRE_SANS_SIRET.cause,
      }
  }
}

/** `import_professionnels.csv` of the carnet de bord. */
export const annuaireProfessionnels: FileFormat<csv.EnteteCsv, Employe, OptionsProfessionnels> = {
  nom: 'annuaire-professionnels',
  enregistrements: 'professionnels',
  rapproche: false,
  erreurs,
  options: z.object({ siret: z.string().refine(isSiret).optional() }),
  etape: ETAPE,
  read: (octets, { options }) =>
    ofTheirOrganisation(csv.readCsv(octets, colonnesProfessionnel, { nature: 'professionnel' }), options),
  prepare: async (professionnels) => ({ etape_professionnel: professionnels.map(toProfessionnel) }),
  publish: publishAnnuaire,
}
