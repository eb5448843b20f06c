import type { DossierRsaEntity, EtatConstateEntity, SuspensionRsaEntity } from './dossier-rsa.entity.js'
import { DossierRsa, MutationDossierRsa } from './dossier-rsa.type.js'
import {
  CalculDroitRsa,
  ClotureRsa,
  DroitRsa,
  EtatDroitRsaConstate,
  NatureRsa,
  RefusRsa,
  SuspensionRsa,
} from './droit-rsa.type.js'
import { MotifDroitRsa } from './motif-droit.type.js'

const toDroit = (row: DossierRsaEntity): DroitRsa =>
  Object.assign(new DroitRsa(), {
    dossierId: row.id,
    etat: row.etat,
    etatCodeSource: row.etatCodeSource,
    depuis: row.etatDepuis,
    refus:
      row.refus &&
      Object.assign(new RefusRsa(), { le: row.refus.le, motif: MotifDroitRsa.of('REFUS', row.refus.motif) }),
    cloture:
      row.fin && Object.assign(new ClotureRsa(), { ...row.fin, motif: MotifDroitRsa.of('CLOTURE', row.fin.motif) }),
    natures: row.natures.map((nature) => Object.assign(new NatureRsa(), nature)),
    calcul: row.calcul && Object.assign(new CalculDroitRsa(), row.calcul),
  })

export const toDossier = (row: DossierRsaEntity): DossierRsa =>
  Object.assign(new DossierRsa(), {
    id: row.id,
    version: row.version,
    modifieLe: row.modifieLe,
    foyerId: row.foyerId,
    fonorg: row.fonorg,
    numorg: row.numorg,
    numeroDemandeRsa: row.numeroDemande,
    dateDemande: row.dateDemande,
    etatDepuis: row.etatDepuis,
    droit: toDroit(row),
    foyerSoumisDroitsEtDevoirs: row.foyerSoumis,
    origineCodeSource: row.origine,
    nombreACharge: row.nombreACharge,
    mutation: row.mutation && Object.assign(new MutationDossierRsa(), row.mutation),
  })

export const toSuspension = ({ motif, ...row }: SuspensionRsaEntity): SuspensionRsa =>
  Object.assign(new SuspensionRsa(), {
    ...row,
    motif: MotifDroitRsa.of(row.objet === 'DROIT' ? 'SUSPENSION_DROIT' : 'SUSPENSION_VERSEMENT', motif),
  })

export const toEtat = ({ etatCodeSource, ...row }: EtatConstateEntity): EtatDroitRsaConstate =>
  Object.assign(new EtatDroitRsaConstate(), { ...row, codeSource: etatCodeSource })
