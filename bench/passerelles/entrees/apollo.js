// What a newcomer writes from the documentation of ApolloGateway and Apollo Server.
import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const { SUPERGRAPHE, PORT } = process.env
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(SUPERGRAPHE, 'utf8') })
const server = new ApolloServer({ gateway })
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(PORT) } })
