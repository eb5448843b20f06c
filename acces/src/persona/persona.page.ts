import { enums } from '@traitdunion/glossary'
import { type CodeErreur, erreurs } from '../errors.js'
import { escapeHtml, page } from '../web/page.js'
import { groupByPartenaire, type Persona } from './persona.js'

/** The partner's name as the glossary says it; a partner that the glossary does not know keeps its own. */
const nomDe = (partenaire: string) =>
  enums.SourceDonnee.valeurs[partenaire.toUpperCase().replaceAll('-', '_')]?.description.replace(/\.$/, '') ??
  partenaire

const button = ({ id, prenom, nom, fonction, description }: Persona) => `<li>
<button type="submit" name="persona" value="${escapeHtml(id)}">
<span class="nom">${escapeHtml(`${prenom} ${nom}`)}</span>
<span class="detail">${escapeHtml(fonction)}</span>${
  description === '' ? '' : `\n<span class="detail">${escapeHtml(description)}</span>`
}
</button>
</li>`

const alerte = (code: CodeErreur | undefined) =>
  code === undefined
    ? ''
    : `<div class="alerte" role="alert"><p><strong>${escapeHtml(erreurs[code].titre)}.</strong> ${escapeHtml(erreurs[code].action)}</p></div>`

/** One form, one button per persona: Tab and Enter are enough, and no script is needed. */
export const personaPage = (action: string, personas: readonly Persona[], refused?: CodeErreur) =>
  page(
    'Choisir une persona',
    `<h1>Choisir une persona</h1>
<p>Installation locale : ces personnes sont fictives et se connectent sans mot de passe.</p>
${alerte(refused)}
<form method="post" action="${escapeHtml(action)}">
${groupByPartenaire(personas)
  .map(
    ({ partenaire, personas: members }) => `<section aria-labelledby="partenaire-${escapeHtml(partenaire)}">
<h2 id="partenaire-${escapeHtml(partenaire)}">${escapeHtml(nomDe(partenaire))}</h2>
<ul>
${members.map(button).join('\n')}
</ul>
</section>`,
  )
  .join('\n')}
<p class="annuler"><button type="submit" name="annuler" value="oui">Annuler et revenir à l’explorateur</button></p>
</form>`,
  )
