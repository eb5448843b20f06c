// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./gateway.http.test.js')

export {}
