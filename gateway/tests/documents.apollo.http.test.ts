// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./documents.http.test.js')

export {}
