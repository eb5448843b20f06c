import type { CodegenConfig } from '@graphql-codegen/cli'

/** API schema + operations → typed documents and the manifest of registered documents. */
const config: CodegenConfig = {
  schema: 'schema/published/api.graphql',
  documents: ['clients/hub/operations/**/*.graphql'],
  generates: {
    'clients/hub/src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
      },
      // Text, not syntax trees: the client needs no graphql at run time, and bundles stay small.
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', UUID: 'string' },
        strictScalars: true,
      },
    },
  },
}

export default config
