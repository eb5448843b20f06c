// The same, by our own engine.
process.env['MOTEUR'] = 'natif'
await import('./published.http.test.js')

export {}
