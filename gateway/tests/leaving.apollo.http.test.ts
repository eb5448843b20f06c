// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./leaving.http.test.js')

export {}
