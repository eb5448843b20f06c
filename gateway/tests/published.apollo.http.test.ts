// The same, by the reference engine.
process.env['MOTEUR'] = 'apollo'
await import('./published.http.test.js')

export {}
