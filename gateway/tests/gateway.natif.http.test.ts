// The same, by our own engine.
process.env['MOTEUR'] = 'natif'
await import('./gateway.http.test.js')

export {}
