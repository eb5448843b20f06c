// ApolloGateway sends figures of its host to its maker unless this is set before it is made. Nothing leaves a hub that
// holds personal data but what its partners asked for.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true'
