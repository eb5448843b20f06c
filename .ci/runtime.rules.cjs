/** What modules depend on once types are gone: read on what is built. Each rule says why. */
module.exports = {
  forbidden: [
    { name: 'no-cycle', comment: 'A cycle has no direction.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-stores-query',
      comment: 'TypeORM stays in stores, entities and migrations, so that no query can forget the scope.',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|appariement)/dist/', pathNot: '\\.(store|entity|columns)\\.js$|/migrations/' },
      to: { path: 'node_modules/(typeorm|pg|pg-copy-streams)/' },
    },
    {
      name: 'apollo-at-the-edge',
      comment: 'Only engine/apollo knows Apollo: the hot path does without (decision 0025).',
      severity: 'error',
      from: { path: '^gateway/dist/', pathNot: '^gateway/dist/engine/apollo/' },
      to: { path: 'node_modules/@apollo/' },
    },
    {
      name: 'policy-is-pure',
      comment: 'Who may read what is decided on values alone: no disk, no network, no framework (decision 0026).',
      severity: 'error',
      from: { path: '^foundations/policy/dist/' },
      to: { pathNot: '^(foundations/policy|schema/glossary)/|node_modules/(yaml|zod)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule has no effect: no database, no network, no framework.',
      severity: 'error',
      from: { path: '\\.rules\\.js$' },
      to: {
        path: 'node_modules/(typeorm|pg|fastify|undici|type-graphql|dataloader)/|\\.(store|entity|resolver|loader)\\.js$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
