import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Contrat1764000000100 implements MigrationInterface {
  name = 'Contrat1764000000100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contrat (
        id uuid primary key,
        personne_id uuid not null,
        orientation_id uuid not null references orientation,
        statut text not null check (
          statut in (
            'BROUILLON', 'EN_ATTENTE_SIGNATURE', 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT',
            'EXPIRE', 'NON_VALIDE', 'ANNULE', 'CLOS'
          )
        ),
        orientation_notifiee_le date not null,
        a_signer_avant date not null check (a_signer_avant > orientation_notifiee_le),
        debut date not null,
        fin date not null check (fin >= debut),
        signe_le date,
        clos_le date,
        motif_cloture text check (
          motif_cloture in ('TERME', 'EMPLOI', 'REORIENTATION', 'NON_RESPECT', 'SORTIE_ACCOMPAGNEMENT', 'ABANDON')
        ),
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((clos_le is null) = (motif_cloture is null)),
        check (statut not in ('EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT') or signe_le is not null)
      );
      create index contrat_personne on contrat (personne_id, debut desc, id desc);
      create index contrat_debut on contrat (debut, id);
      create index contrat_fin on contrat (fin, id);
      create index contrat_modifie on contrat (modifie_le, id);

      create table version_contrat (
        id uuid primary key,
        contrat_id uuid not null references contrat,
        numero integer not null check (numero >= 1),
        debut date not null,
        fin date not null check (fin >= debut),
        motif_moins_de_15h text check (
          motif_moins_de_15h in ('SITUATION_INDIVIDUELLE', 'SANTE', 'HANDICAP', 'INVALIDITE', 'PARENT_ISOLE')
        ),
        droits_et_devoirs text not null,
        voies_recours text not null,
        empreinte text check (empreinte ~ '^[0-9a-f]{64}$'),
        proposee_le date,
        signee_personne_le date check (signee_personne_le >= proposee_le),
        signee_organisme_le date check (signee_organisme_le >= proposee_le),
        unique (contrat_id, numero),
        check ((empreinte is null) = (proposee_le is null)),
        check (proposee_le is not null or (signee_personne_le is null and signee_organisme_le is null))
      );

      create table action_contrat (
        id uuid primary key,
        version_id uuid not null references version_contrat,
        rang integer not null,
        libelle text not null,
        theme text not null,
        organisation_id uuid,
        heures_hebdomadaires real not null check (heures_hebdomadaires between 0 and 48),
        debut date not null,
        fin date check (fin >= debut),
        etat text not null check (etat in ('PREVUE', 'EN_COURS', 'REALISEE', 'ABANDONNEE')),
        unique (version_id, rang)
      );
      create index action_contrat_organisation on action_contrat (organisation_id);

      -- A contract is evidence: what was proposed to be signed can no longer change, whoever writes in the database.
      create function version_contrat_figee() returns trigger language plpgsql as $$
      begin
        if old.proposee_le is null then
          if tg_op = 'DELETE' then
            return old;
          end if;
          return new;
        end if;
        if tg_op = 'DELETE' then
          raise exception 'version de contrat figée' using errcode = 'restrict_violation';
        end if;
        if to_jsonb(new) - 'signee_personne_le' - 'signee_organisme_le'
            is distinct from to_jsonb(old) - 'signee_personne_le' - 'signee_organisme_le'
          or (old.signee_personne_le is not null and new.signee_personne_le is distinct from old.signee_personne_le)
          or (old.signee_organisme_le is not null and new.signee_organisme_le is distinct from old.signee_organisme_le)
        then
          raise exception 'version de contrat figée' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger version_contrat_figee before update or delete on version_contrat
        for each row execute function version_contrat_figee();

      -- Its actions are part of it; only their progress goes on.
      create function action_contrat_figee() returns trigger language plpgsql as $$
      declare
        figee boolean;
      begin
        select proposee_le is not null into figee from version_contrat
          where id = case tg_op when 'INSERT' then new.version_id else old.version_id end;
        if figee and (tg_op <> 'UPDATE' or to_jsonb(new) - 'etat' is distinct from to_jsonb(old) - 'etat') then
          raise exception 'plan d''action figé' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        return new;
      end $$;
      create trigger action_contrat_figee before insert or update or delete on action_contrat
        for each row execute function action_contrat_figee();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table action_contrat, version_contrat, contrat;
      drop function version_contrat_figee();
      drop function action_contrat_figee();
    `)
  }
}
