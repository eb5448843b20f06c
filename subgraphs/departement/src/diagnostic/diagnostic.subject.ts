import { Diagnostic1764000000090 } from '../migrations/1764000000090-diagnostic.js'
import type { Subject } from '../subject.js'
import { DiagnosticActsResolver } from './diagnostic.acts.resolver.js'
import { DiagnosticEntity, FreinEntity } from './diagnostic.entity.js'
import { DiagnosticResolver, PersonneDiagnosticsResolver } from './diagnostic.resolver.js'
import { DiagnosticDepartement } from './diagnostic.type.js'

export const diagnostic: Subject = {
  resolvers: [DiagnosticActsResolver, DiagnosticResolver, PersonneDiagnosticsResolver],
  types: [DiagnosticDepartement],
  references: {
    DiagnosticDepartement: ({ id }, { loaders }) => loaders.diagnostic.load(id),
  },
  entities: [DiagnosticEntity, FreinEntity],
  migrations: [Diagnostic1764000000090],
}
