import { type Etape, takeRattachements } from '@traitdunion/import'
import { erreursDiagnosticFt } from '../flux-diagnostic/errors.js'

/** Where diagnoses wait until they are published. */
export const ETAPE = `
  create temp table etape_diagnostic (
    numero text, identifiant text, cle text, personne_id uuid, etabli_le date, code_rome text, autonomie_numerique text, pouvoir_agir text,
    contenu text, besoins jsonb, contraintes jsonb, empreinte text, ligne integer, rang integer
  )`

const CANON = (personne: string) =>
  `coalesce((select a.personne_id from personne_alias a where a.alias = ${personne}), ${personne})`

/** Whom each is about: by the matching service, else by the inscription that has this number, else by the SPIE extracts. */
const PERSONNES: readonly Etape[] = [
  // Nobody establishes one meanwhile: whoever does takes the same lock, shared, before reading the one in force.
  {
    sql: `/* sql: diagnostic-publish-lock */ select pg_advisory_xact_lock(hashtextextended('publication diagnostic', 0))`,
  },
  takeRattachements('etape_diagnostic'),
  {
    sql: `/* sql: etape-diagnostic-inscription */ update etape_diagnostic s set personne_id = i.personne_id
      from (select distinct on (numero_france_travail) numero_france_travail as numero, personne_id from inscription
        where personne_id is not null
        order by numero_france_travail, cessee_le desc nulls first, inscrite_le desc) i
      where s.personne_id is null and i.numero = s.numero`,
  },
  // The extracts name persons without their number; the diagnosis then follows the record that they left.
  {
    sql: `/* sql: etape-diagnostic-spie */ update etape_diagnostic s
      set personne_id = i.personne_id, cle = coalesce(s.cle, i.cle_rapprochement)
      from individu_spie i where s.personne_id is null and i.identifiant = s.identifiant`,
  },
  {
    compteur: 'individusInconnus',
    sql: `/* sql: etape-diagnostic-inconnus */ with inconnus as (
        delete from etape_diagnostic where personne_id is null returning ligne, rang, empreinte
      ) insert into etape_quarantaine (ligne, enregistrement, champ, nature_valeur, code, message, empreinte)
        select ligne, 'dossier[' || rang || ']', 'numeroFranceTravail', 'identifiant', 'FT_INDIVIDU_INCONNU',
          '${erreursDiagnosticFt.FT_INDIVIDU_INCONNU.cause}', empreinte from inconnus order by rang`,
  },
  { sql: `/* sql: etape-diagnostic-canon */ update etape_diagnostic s set personne_id = ${CANON('s.personne_id')}` },
  {
    compteur: 'doublons',
    sql: `/* sql: etape-diagnostic-doublons */ delete from etape_diagnostic s using etape_diagnostic autre
      where autre.personne_id = s.personne_id and (autre.etabli_le, autre.rang) > (s.etabli_le, s.rang)`,
  },
  { sql: 'create unique index on etape_diagnostic (personne_id)' },
  { sql: 'analyze etape_diagnostic' },
]

/** One diagnosis is in force for a person: the same changes nothing, an older one is too late, another takes its place. */
const EN_COURS: readonly Etape[] = [
  {
    sql: `/* sql: etape-en-cours */ create temp table etape_en_cours as
      select d.id, d.etabli_le, d.contenu_source, s.personne_id from diagnostic d
      join etape_diagnostic s on ${CANON('d.personne_id')} = s.personne_id where d.remplace_le is null`,
  },
  {
    compteur: 'diagnosticsAnterieurs',
    sql: `/* sql: etape-anterieurs */ delete from etape_diagnostic s using etape_en_cours d
      where d.personne_id = s.personne_id and s.etabli_le < d.etabli_le`,
  },
  {
    compteur: 'diagnosticsRedates',
    sql: `/* sql: diagnostic-redate */ update diagnostic t
      set etabli_le = s.etabli_le, version = t.version + 1, modifie_le = f.maintenant
      from etape_en_cours d join etape_diagnostic s using (personne_id), etape_import f
      where t.id = d.id and d.contenu_source = s.contenu and t.etabli_le < s.etabli_le`,
  },
  {
    sql: `/* sql: etape-inchanges */ delete from etape_diagnostic s using etape_en_cours d
      where d.personne_id = s.personne_id and d.contenu_source = s.contenu`,
  },
  {
    compteur: 'diagnosticsRemplaces',
    sql: `/* sql: diagnostic-remplace */ update diagnostic t
      set remplace_le = f.maintenant, version = t.version + 1, modifie_le = f.maintenant
      from etape_en_cours d join etape_diagnostic s using (personne_id), etape_import f where t.id = d.id`,
  },
]

const NOUVEAUX: readonly Etape[] = [
  {
    sql: `/* sql: etape-nouveaux */ create temp table etape_nouveau as
      select gen_random_uuid() as id, s.* from etape_diagnostic s`,
  },
  {
    sql: `/* sql: etape-contraintes */ create temp table etape_contrainte as
      select gen_random_uuid() as id, n.id as diagnostic_id, c.* from etape_nouveau n,
        jsonb_to_recordset(n.contraintes) as c (theme text, etat text, "estPrioritaire" boolean, impact text,
          "ouverteLe" date, "closeLe" date, elements jsonb)`,
  },
  {
    compteur: 'diagnosticsCrees',
    sql: `/* sql: diagnostic-insert */ insert into diagnostic (id, personne_id, etabli_le, code_rome, autonomie_numerique,
        pouvoir_agir, contenu_source, cle_rapprochement, version, modifie_le)
      select n.id, n.personne_id, n.etabli_le, m.code_rome, n.autonomie_numerique, n.pouvoir_agir, n.contenu, n.cle, 1,
        f.maintenant
      from etape_nouveau n left join metier m on m.code_rome = n.code_rome, etape_import f`,
  },
  {
    sql: `/* sql: besoin-insert */ insert into besoin_diagnostic (diagnostic_id, code, valeur)
      select n.id, b.code, b.valeur from etape_nouveau n, jsonb_to_recordset(n.besoins) as b (code text, valeur text)`,
  },
  {
    sql: `/* sql: contrainte-insert */ insert into contrainte (id, diagnostic_id, theme, etat, est_prioritaire, impact,
        ouverte_le, close_le)
      select id, diagnostic_id, theme, etat, "estPrioritaire", impact, "ouverteLe", "closeLe" from etape_contrainte`,
  },
  {
    sql: `/* sql: contrainte-element-insert */ insert into contrainte_element (contrainte_id, nature, code, theme, sensibilite, valeur)
      select c.id, e.nature, e.code, c.theme, e.sensibilite, e.valeur from etape_contrainte c,
        jsonb_to_recordset(c.elements) as e (nature text, code text, sensibilite text, valeur text)`,
  },
  {
    sql: `/* sql: evenement-diagnostics */ insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id)
      select n.personne_id, 'DIAGNOSTIC_ETABLI', f.maintenant, 'DiagnosticPoleEmploi', n.id
      from etape_nouveau n, etape_import f order by n.rang`,
  },
]

export const PUBLICATION: readonly Etape[] = [...PERSONNES, ...EN_COURS, ...NOUVEAUX]
