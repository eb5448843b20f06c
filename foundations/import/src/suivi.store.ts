import { isUuid } from '@traitdunion/subgraph'
import type { DataSource } from 'typeorm'

const IMPORT = `id as "import", format, nom, etat, code, message, serie, etabli_le as "etabliLe", entete,
  tolerer, a_blanc as "aBlanc", perimetres, compteurs, ecarts, ecarts_tus as "ecartsTus",
  commence_le as "commenceLe", termine_le as "termineLe"`

/** What is told of imports, beside the one that runs. */
export class SuiviStore {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<object[]> {
    return this.dataSource.query(
      `/* sql: import-list */ select ${IMPORT} from import_fichier order by commence_le desc, id limit 50`,
    )
  }

  async find(id: string): Promise<object | null> {
    if (!isUuid(id)) return null
    const [row] = await this.dataSource.query(
      `/* sql: import-find */ select ${IMPORT} from import_fichier where id = $1`,
      [id],
    )
    return row ?? null
  }

  quarantaine(id: string, apres: number): Promise<object[]> {
    return this.dataSource.query(
      `/* sql: quarantaine-page */ select id, ligne, enregistrement, champ, nature_valeur as "natureValeur", code, message
       from quarantaine where import_id = $1 and id > $2 order by id limit 500`,
      [id, apres],
    )
  }
}
