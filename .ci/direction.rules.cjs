const rooms = 'gateway|acces|appariement|cli|local'
/** Which room may name which, types included. Each rule says why; the drawing is in docs/architecture.md. */
module.exports = {
  forbidden: [
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
      to: { path: '^(foundations|schema|subgraphs)/', pathNot: '^foundations/$1/' },
    },
    {
      name: 'service-stands-under-subgraph',
      comment: 'What every process does knows nothing of subgraphs: gateway and acces stand on it too.',
      severity: 'error',
      from: { path: '^foundations/service/' },
      to: { path: '^foundations/', pathNot: '^foundations/service/' },
    },
    {
      name: 'subgraph-stands-under-parcours',
      comment: 'How a subgraph runs knows nothing of what partners put in it.',
      severity: 'error',
      from: { path: '^foundations/subgraph/' },
      to: { path: '^foundations/(parcours|import|formats)/' },
    },
    {
      name: 'formats-read-files-only',
      comment: 'How a file is written knows nothing of who sends it nor of where it goes.',
      severity: 'error',
      from: { path: '^foundations/formats/' },
      to: { path: '^foundations/', pathNot: '^foundations/formats/' },
    },
    {
      name: 'glossary-is-data',
      comment: 'Everything stands on the glossary; it stands on nothing.',
      severity: 'error',
      from: { path: '^schema/glossary/' },
      to: { path: `^(schema|foundations|subgraphs|clients|apps|${rooms})/`, pathNot: '^schema/glossary/' },
    },
    {
      name: 'composition-reads-sdl',
      comment: 'Composition takes what subgraphs publish, never their code.',
      severity: 'error',
      from: { path: '^schema/composition/' },
      to: { path: `^(foundations|subgraphs|clients|apps|${rooms})/` },
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
      to: { path: '^(local|tests)/|^foundations/testing/', pathNot: '^foundations/testing/src/.*|^local/generateur/' },
    },
    {
      name: 'generator-imports-none-of-ours',
      comment: 'What writes a partner’s file and what reads it share no code, or they would share their mistakes.',
      severity: 'error',
      from: { path: '^local/generateur/' },
      to: {
        path: `^(foundations|schema|subgraphs|clients|apps|tests|bench|${rooms})/`,
        pathNot: '^local/generateur/',
      },
    },
    {
      name: 'generator-stays-out-of-importers',
      comment:
        'No importer, nor its tests, is proven by files that we write: deleting the generator leaves them green.',
      severity: 'error',
      from: { pathNot: '^(local|tests|bench)/' },
      to: { path: '^local/generateur/' },
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
      name: 'clients-speak-http',
      comment: 'A client knows the published graph; whoever takes it takes no room of ours.',
      severity: 'error',
      from: { path: '^clients/[^/]+/src/' },
      to: { path: `^(foundations|schema|subgraphs|apps|${rooms})/` },
    },
    {
      name: 'matching-is-pure',
      comment: 'Who is who is decided on records alone: it reads no table and no request.',
      severity: 'error',
      from: { path: '^appariement/src/rapprocher/' },
      to: {
        path: 'node_modules/(typeorm|pg|fastify|undici)/|^appariement/src/',
        pathNot: '^appariement/src/rapprocher/',
      },
    },
    {
      name: 'apps-import-clients',
      comment: 'A screen knows the graph by its client only.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/' },
      to: { path: '^(foundations|schema|subgraphs|gateway|acces|appariement|local|cli)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // swc reads no tsx here: biome.json holds the apps' rule for their components.
    exclude: { path: '(^|/)(dist|generated)/|\\.tsx$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'default'],
    },
  },
}
