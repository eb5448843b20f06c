import { createRoot } from 'react-dom/client'
import 'graphiql/graphiql.css'
import './style.css'
import { App } from './app.js'
import { Memoire } from './connexion/memoire.js'
import { openPage } from './connexion/reprendre.js'
import { Avis } from './ecran/avis.js'
import { fetchReglages } from './reglages.js'

const place = document.getElementById('racine')
if (!place) throw new Error('index.html has lost its place for the application')
const root = createRoot(place)
root.render(
  <p className="attente" role="status">
    Ouverture de l’explorateur…
  </p>,
)

const memoire = new Memoire(window.sessionStorage)
const reglages = await fetchReglages()
if (reglages.kind === 'refus')
  root.render(
    <main>
      <Avis refus={reglages} />
    </main>,
  )
else {
  const depart = await openPage(reglages, memoire)
  root.render(<App reglages={reglages} memoire={memoire} depart={depart} />)
}
