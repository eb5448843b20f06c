import { readStructure } from '@traitdunion/formats'
import { structurePersonne } from './personne.js'
import { structurePrestation } from './prestation.js'

/** One record of the flow: a household and its RSA file. */
export const structureDossier = readStructure(
  `
InfosFoyerRSA *
  IdentificationRSA
    Organisme
      FONORG t3
      NUMORG t3
      MATRICULE n15
    Partenaire
      TYPEPARTE t4
      IDEPARTE t3
    DemandeRSA
      DTDEMRSA date
      NUMDEMRSA t11
    DemandeRMI ?
      DateDemandeRMI
        DTDEMRMI date
      NumeroInstructionRMI
        NUMDEPINSRMI t3
        TYPEINSRMI t1
        NUMCOMINSRMI n3
        NUMAGRINSRMI t2
        NUMDOSINSRMI n5
        NUMCLI n3
    OrganismeCedant ?
      FONORGCEDMUT t3
      NUMORGCEDMUT t3
      MATRICULEORGCEDMUT n15 ?
      DDARRMUT date
    OrganismePrenant ?
      FONORGPRENMUT t3
      NUMORGPRENMUT t3
      DDDEPAMUT date
  Personne +
  DonneesAdministratives
    SituationFamille
      SITFAM t3
      DDSITFAM date
      REGAGRIFAM t3 ?
    Adresse {1,3}
      TroncCommunAdresse
        RGADR n2
        DTEMM date ?
        PAYS t3
        TYPEADR t1
        ETATADR t2
      AdresseDetailleeFrance ?
        COMPLIDEADR t38
        COMPLADR t38
        NUMVOIE t6
        LIBTYPEVOIE t30
        NOMVOIE t32
        LIEUDIST t38
        NUMCOM t5
        CODEPOS n5
        NOMCOM t32
      AdresseHorsFrance ?
        LIBLIG2ADR t38
        LIBLIG3ADR t38
        LIBLIG4ADR t38
        LIBLIG5ADR t38
        LIBLIG6ADR t38
        LIBLIG7ADR t38
  PrestationRSA
  Evenement *
    DTLIQ date
    HEULIQ heure
    FG t9
  Controle ?
    ControleAdministratif *
      IdentificationCibleControleAdministratif
        DTEFFCIBCONTRO date
        CIBCONTRO t3
        CIBCONTROMSA t3 ?
      IdentificationControleAdministratif
        DTDETECCONTRO date
        DTCLOCONTRO date
      ModaliteControleAdministratif
        LIBCIBCONTRO t45
        FAMCIBCONTRO t2
        NATCIBCONTRO t3
        COMMACONTRO t3
        TYPECONTRO t2
      ResultatControleAdministratif
        TYPEIMPACCONTRO t1
        MTINDURSACGCONTRO d11.2 ?
        MTRAPRSACGCONTRO d11.2 ?
  Anomalie *
    LIBANO t200
`,
  { blocs: [structurePersonne, structurePrestation] },
)
