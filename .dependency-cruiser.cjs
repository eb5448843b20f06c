const rooms = 'gateway|acces|appariement|cli|local'
/** Each rule names why: the direction rule is drawn in docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A cycle has no direction.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'one-door-per-room',
      comment: 'A room is imported by its entry only (package exports).',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|foundations/[^/]+|schema/[^/]+|gateway|acces|appariement|cli|local)/' },
      to: {
        path: '^(subgraphs/[^/]+|foundations/[^/]+|schema/[^/]+|gateway|acces|appariement|cli|local)/src/',
        pathNot: ['^$1/', '/src/index\\.ts$', '\\.json$'],
      },
    },
    {
      name: 'foundations-stand-on-the-ground',
      comment: 'Foundations import foundations and the glossary, nothing above.',
      severity: 'error',
      from: { path: '^foundations/' },
      to: { path: `^(subgraphs/|apps/|clients/|schema/composition|(${rooms})/)` },
    },
    {
      name: 'passport-and-postgres-import-none-of-ours',
      comment: 'Ground floor: any partner can take them alone.',
      severity: 'error',
      from: { path: '^foundations/(passport|postgres)/' },
      to: { path: '^(foundations|schema|subgraphs)/', pathNot: '^foundations/(passport|postgres)/' },
    },
    {
      name: 'rooms-meet-over-http',
      comment:
        'gateway, acces, appariement and the subgraphs never import one another; they meet as artefacts and over HTTP.',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|gateway|acces|appariement)/src/' },
      to: { path: '^(subgraphs/[^/]+|gateway|acces|appariement|cli|local|apps|clients)/', pathNot: '^$1/' },
    },
    {
      name: 'nothing-imports-local-or-tests',
      comment: 'local starts rooms; tests boot rooms; nothing imports them.',
      severity: 'error',
      from: { pathNot: '^(local|tests)/|/tests/|\\.test\\.ts$' },
      to: { path: '^(local|tests)/|^foundations/testing/', pathNot: '^foundations/testing/src/.*' },
    },
    {
      name: 'testing-in-tests-only',
      comment: 'What tests need stays out of what runs.',
      severity: 'error',
      from: { path: '/src/', pathNot: '^foundations/testing/|\\.test\\.ts$' },
      to: { path: '^foundations/testing/' },
    },
    {
      name: 'cli-speaks-http',
      comment: 'The command line imports no room.',
      severity: 'error',
      from: { path: '^cli/(src|bin)/' },
      to: { path: '^(foundations|schema|subgraphs|gateway|acces|appariement|local)/' },
    },
    {
      name: 'apps-import-clients',
      comment: 'A screen knows the graph by its client only.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/' },
      to: { path: '^(foundations|schema|subgraphs|gateway|acces|appariement|local|cli)/' },
    },
    {
      name: 'only-stores-query',
      comment: 'TypeORM stays in stores, entities and migrations, so that no query can forget the scope.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/', pathNot: '(\\.store|\\.entity|\\.test)\\.ts$|/migrations/' },
      to: { path: 'node_modules/(typeorm|pg|pg-copy-streams)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'apollo-at-the-edge',
      comment: 'Only server.ts, the plugin files of the pipeline and engine/apollo know Apollo.',
      severity: 'error',
      from: { path: '^gateway/src/', pathNot: '^gateway/src/(server\\.ts|engine/apollo/)' },
      to: { path: 'node_modules/@apollo/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule has no effect: no database, no network, no framework.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: 'node_modules/(typeorm|pg|fastify|undici|type-graphql|dataloader)/|\\.(store|entity|resolver|loader)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['development', 'import', 'default'] },
  },
}
