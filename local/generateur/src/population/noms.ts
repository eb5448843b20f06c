import { type Hasard, type Urne, urneOf } from '../hasard/hasard.js'

/** `Durand:9` is nine times as common as `Durand:1`. */
const liste = (texte: string): Urne<string> =>
  urneOf(
    texte
      .trim()
      .split(/\s*,\s*/)
      .map((mot) => {
        const [nom = '', poids = '1'] = mot.split(':')
        return [nom, Number(poids)] as const
      }),
  )

/** Common names, with what data entry spoils: accents, particles, hyphens, apostrophes, names from elsewhere. */
export const NOMS = liste(`
  Durand:9, Dubois:8, Moreau:8, Laurent:7, Simon:7, Michel:6, Leroy:6, Roux:5, David:5, Bertrand:5, Morel:5, Fournier:5,
  Girard:5, Bonnet:4, Dupont:4, Lambert:4, Fontaine:4, Rousseau:4, Vincent:4, Müller:2, Faure:4, André:4, Mercier:4,
  Blanc:4, Guérin:4, Boyer:3, Garnier:3, Chevalier:3, François:3, Legrand:3, Perrin:3, Robin:3, Clément:3, Morin:3,
  Nicolas:3, Henry:3, Roussel:3, Mathieu:3, Masson:3, Duval:3, Denis:3, Dumont:3, Marie:2, Lemaire:3, Noël:3, Meyer:2,
  Dufour:3, Meunier:3, Brun:2, Blanchard:2, Giraud:2, Joly:2, Rivière:2, Lucas:2, Brunet:2, Gaillard:2, Barbier:2,
  Arnaud:2, Martinez:3, Gérard:2, Roche:2, Renard:2, Schmitt:1, Roy:2, Leroux:2, Colin:2, Vidal:2, Caron:2, Picard:2,
  Fabre:2, Lemoine:2, Renault:2, Lacroix:2, Olivier:2, Philippe:2, Bourgeois:2, Pierre:2, Benoît:2, Rey:2, Leclerc:2,
  Payet:1, Rolland:2, Leclercq:1, Guillaume:2, Lecomte:2, Lopez:2, Jean:1, Dupuy:2, Guillot:2, Hubert:2, Berger:2,
  Carpentier:2, Sanchez:2, Dupuis:2, Moulin:2, Louis:1, Deschamps:2, Huet:2, Vasseur:1, Perez:2, Boucher:2, Fleury:2,
  Royer:2, Klein:1, Jacquet:2, Adam:1, Paris:1, Poirier:2, Marty:1, Aubry:2, Guyot:1, Carré:2, Charles:1, Renaud:1,
  Charpentier:2, Ménard:2, Maillard:2, Baron:1, Bertin:1, Bailly:1, Hervé:1, Schneider:1, Fernandez:2, Le Gall:1,
  Collet:1, Léger:1, Bouvier:1, Julien:1, Prévost:2, Millet:1, Perrot:1, Daniel:1, Le Roux:1, Cousin:1, Germain:1,
  Breton:1, Besson:1, Langlois:1, Rémy:1, Le Goff:1, Pelletier:2, Lévêque:1, Perrier:1, Leblanc:1, Barré:1, Lebrun:1,
  Marchal:1, Weber:1, Mallet:1, Hamon:1, Boulanger:1, Jacob:1, Monnier:1, Michaud:1, Rodriguez:2, Guichard:1, Gillet:1,
  Étienne:1, Grondin:1, Poulain:1, Tessier:2, Chevallier:2, Collin:1, Chauvin:1, Da Silva:4, Dos Santos:2, Ferreira:2,
  Pereira:2, Gomes:2, Rodrigues:2, Martins:2, Lopes:1, Benali:2, Haddad:1, Bensaïd:1, Cherif:1, Mansouri:1, Belkacem:1,
  El Amrani:1, Aït Ali:1, Ben Youssef:1, Traoré:2, Koné:2, Coulibaly:2, Camara:2, Touré:1, N’Diaye:2, Keïta:1, Sow:1,
  Barry:1, Cissé:1, Mbemba:1, Nguyen:2, Tran:1, Yilmaz:2, Kaya:1, Demir:1, Öztürk:1, Hoxha:1, Popescu:1,
  Ionescu:1, Kowalski:1, Nowak:1, Ivanov:1, Petrov:1, Sahin:1, De Oliveira:2, D’Almeida:1, Lefort-Martin:1,
  Durand-Leroy:1, Moreau-Petitjean:1, Saint-Martin:1, De La Fuente:1, Du Plessis:1, L’Hermite:1, Cœurdoux:1, Lenœuf:1
`)

export const PRENOMS_FEMMES = liste(`
  Marie:9, Nathalie:6, Isabelle:6, Sylvie:5, Catherine:4, Françoise:3, Valérie:5, Christine:4, Sandrine:5, Stéphanie:5,
  Céline:5, Véronique:4, Sophie:4, Aurélie:5, Émilie:5, Julie:5, Virginie:4, Laëtitia:4, Élise:2, Camille:5, Léa:5,
  Manon:5, Chloé:4, Emma:4, Sarah:4, Laura:5, Pauline:4, Mathilde:3, Marine:3, Océane:3, Maëlys:2, Jade:3, Louise:2,
  Zélie:1, Anaïs:3, Mélanie:4, Jessica:3, Jennifer:3, Amandine:3, Élodie:3, Fanny:2, Delphine:3, Karine:3, Patricia:3,
  Martine:2, Brigitte:2, Corinne:2, Béatrice:2, Cécile:2, Hélène:2, Agnès:1, Noémie:2, Inès:2, Lina:2, Yasmine:2,
  Fatima:3, Khadija:2, Aïcha:2, Amina:2, Nadia:2, Leïla:2, Samia:1, Aminata:2, Fatoumata:2, Mariam:2, Awa:1, Bintou:1,
  Maria:2, Ana:1, Elif:1, Zeynep:1, Olena:1, Natalia:1, Thi Lan:1, Marie-Claude:1, Marie-Christine:1, Anne-Sophie:2,
  Anne-Laure:1, Marie-Ange:1, Cœlia:1
`)

export const PRENOMS_HOMMES = liste(`
  Jean:5, Philippe:5, Michel:4, Alain:3, Patrick:4, Nicolas:6, Christophe:6, Pierre:4, Christian:3, Éric:5, Frédéric:5,
  Laurent:5, Stéphane:5, David:5, Pascal:4, Daniel:3, Sébastien:5, Julien:5, Olivier:4, Thierry:4, Thomas:5, Alexandre:5,
  Vincent:3, Anthony:4, Kévin:5, Maxime:5, Jérôme:4, Mickaël:4, Guillaume:4, Romain:4, Florian:4, Jérémy:4, Lucas:5,
  Hugo:4, Théo:4, Enzo:3, Nathan:3, Mathis:3, Léo:3, Raphaël:2, Gaëtan:2, Loïc:2, Benoît:2, Cédric:3, Grégory:2, Ludovic:3,
  Franck:2, Didier:2, Bruno:2, Serge:1, Gérard:1, René:1, André:1, François:2, Mohamed:4, Karim:2, Mehdi:2, Youssef:2,
  Rachid:1, Ahmed:2, Ali:2, Samir:1, Nordine:1, Mamadou:2, Ibrahima:2, Moussa:2, Ousmane:1, Abdoulaye:1, José:2,
  Manuel:1, Paulo:1, Mehmet:1, Mustafa:1, Ion:1, Andriy:1, Jean-Pierre:2, Jean-Luc:2, Jean-Marc:1, Jean-Baptiste:1,
  Pierre-Yves:1, Noël:1, Maël:1, Anaël:1
`)

const ascii = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

/** `example.org` is reserved for examples: nobody can receive this mail. */
export const courrielDe = (prenom: string, nom: string, suite: string): string =>
  `${ascii(prenom)}.${ascii(nom)}.${suite}@example.org`

/** 06 39 98 xx xx is kept for works of fiction. */
export const telephoneDe = (hasard: Hasard): string => `063998${String(hasard.entier(0, 9999)).padStart(4, '0')}`

const VOIES = ['Rue', 'Rue', 'Rue', 'Avenue', 'Impasse', 'Allée', 'Place', 'Chemin', 'Boulevard'] as const
const NOMS_DE_VOIES = [
  'des Lilas',
  'de l’Église',
  'du Moulin',
  'Victor-Hugo',
  'des Écoles',
  'de la Gare',
  'du Général-de-Gaulle',
  'Jean-Jaurès',
  'des Pêcheurs',
  'du Château d’eau',
  'de la Forêt',
  'Pasteur',
  'des Acacias',
  'du Stade',
  'de Bretagne',
  'Émile-Zola',
  'des Prés',
  'du Onze-Novembre',
] as const

export const voieDe = (hasard: Hasard) => ({
  numero: String(hasard.entier(1, 120)),
  type: hasard.un(VOIES),
  nom: hasard.un(NOMS_DE_VOIES),
})
