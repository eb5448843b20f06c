import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enWindows1252 } from '../fixtures/flux-cnaf/composer.js'
import { mensuel } from '../fixtures/flux-cnaf/exemples.js'
import { type Installation, install } from './fixtures/installation.js'

describe('un flux mensuel valide', () => {
  let hub: Installation
  beforeEach(async () => {
    hub = await install()
  })
  afterEach(() => hub.stop())

  it('est publié et se lit dans le graphe', async () => {
    const rapport = await hub.send(enWindows1252(mensuel))
    console.log(JSON.stringify(rapport, null, 1))
    expect(rapport).toMatchObject({ status: 200, etat: 'PUBLIE' })
    const { data, errors } = await hub.caf.query(`{
      dossiersRsa(first: 10, tri: { dateDemande: CROISSANT }) { edges { node {
        numeroDemandeRsa version
        droit { etat depuis suspensions { objet depuis motif { codeSource libelle } } cloture { le motif { codeSource } } calcul { totalCentimes } }
        etats { etat depuis constateLe }
        droitsEtDevoirs { soumis depuis entreeLe personne { id droitRsa { etat } ressources { edges { node { debut mois { ressources { nature montantCentimes } } } } } } }
        foyer { matricule situationFamiliale adresse { lignes codePostal commune { code } } membres { role depuis jusqua rapprochee personne { id } } }
      } } }
    }`)
    expect(errors).toBeUndefined()
    console.log(JSON.stringify(data.dossiersRsa.edges[0], null, 1))
    expect(data.dossiersRsa.edges).toHaveLength(6)
  })
})
