// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./reload.http.test.js')

export {}
