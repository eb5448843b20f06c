import type { Contexte } from '../contexte.js'
import { Diagnostic1765000000009 } from '../migrations/1765000000009-diagnostic.js'
import { DiagnosticImporte1765000000030 } from '../migrations/1765000000030-diagnostic-importe.js'
import type { Sujet } from '../suivi/sujet.js'
import { ContrainteResolver, ContrainteSanteResolver } from './contrainte.resolver.js'
import { ContraintePoleEmploi, ContrainteSantePoleEmploi } from './contrainte.type.js'
import { BesoinEntity, ContrainteEntity, DiagnosticEntity, ElementEntity } from './diagnostic.entity.js'
import { DiagnosticResolver, PersonneDiagnosticsResolver } from './diagnostic.resolver.js'
import { DiagnosticPoleEmploi } from './diagnostic.type.js'

export const diagnostic: Sujet = {
  resolvers: [DiagnosticResolver, ContrainteResolver, ContrainteSanteResolver, PersonneDiagnosticsResolver],
  types: [DiagnosticPoleEmploi, ContraintePoleEmploi, ContrainteSantePoleEmploi],
  references: { DiagnosticPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.diagnostic.load(id) },
  entities: [DiagnosticEntity, BesoinEntity, ContrainteEntity, ElementEntity],
  migrations: [Diagnostic1765000000009, DiagnosticImporte1765000000030],
}
