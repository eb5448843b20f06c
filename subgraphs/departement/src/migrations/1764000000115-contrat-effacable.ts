import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A contract is evidence for as long as the person is kept; her withdrawal alone takes it away (`erasePersonne`). */
const EFFACEMENT = `tg_op = 'DELETE' and current_setting('traitdunion.effacement', true) = 'oui'`

const functions = (exception: string) => `
  create or replace function version_contrat_figee() returns trigger language plpgsql as $$
  begin
    ${exception}
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

  create or replace function action_contrat_figee() returns trigger language plpgsql as $$
  declare
    figee boolean;
  begin
    ${exception}
    select proposee_le is not null into figee from version_contrat
      where id = case tg_op when 'INSERT' then new.version_id else old.version_id end;
    if figee and (tg_op <> 'UPDATE' or to_jsonb(new) - 'etat' is distinct from to_jsonb(old) - 'etat') then
      raise exception 'plan d''action figé' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end $$;`

export class ContratEffacable1764000000115 implements MigrationInterface {
  name = 'ContratEffacable1764000000115'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions(`if ${EFFACEMENT} then return old; end if;`))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functions(''))
  }
}
