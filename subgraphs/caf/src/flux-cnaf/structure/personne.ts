import { readStructure } from '@traitdunion/formats'

/** A member of the household: who she is, her role, her means, her activities. */
export const structurePersonne = readStructure(`
Personne +
  Identification
    QUAL t3 ?
    NOM t28
    NOMNAI t28
    PRENOM t32
    PRENOM2 t15 ?
    PRENOM3 t15 ?
    NOMCOMNAI t26
    DTNAI date
    RGNAI n1 ?
    TYPEDTNAI t1 ?
    NIR t15 ?
    TOPVALIEC bool ?
    SEXE t1
  DossierCAF
    TOPRESPDOS bool
    DDRATDOS date
    DFRATDOS date ?
    NUMDEMRSAPRECE t11 ?
  Prestations {2}
    NATPREST t3
    ROLEPERS t3
    TOPCHAPERS bool
  Rattachement {0,2}
    NOMNAI t28
    PRENOM t32
    DTNAI date
    NIR t15 ?
    TYPEPAR t3
  DossierPoleEmploi ?
    IDASSEDIC t8
  Ressources ?
    GeneraliteRessourcesTrimestre
      TOPRESSNUL bool
      DDRESS date
      DFRESS date
    RessourcesMensuelles {0,3}
      GeneraliteRessourcesMensuelles
        MOISRESS date
        NBHEUMENTRA n3 ?
      DetailRessourcesMensuelles +
        NATRESS t3
        MTNATRESSMEN d9.2
        ABANEU t1 ?
  MontantCalculDroitRSAPersonne ?
    TOPPERSDRODEVORSA bool
    TOPPERSENTDRODEVORSA bool ?
    MTPERSRESSMENRSA d9.2 ?
    MTPERSABANEURSA d9.2 ?
  Activite *
    REG t2 ?
    ACT t3
    DDACT date
    DFACT date ?
    NATCONTRTRA t3 ?
    TOPCONDADMETI bool ?
  PensionAlimentaire ?
    Asf {0,2}
      SITASF t2
      PARASSOASF t1
      DDASF date
      DFASF date ?
    CreanceAlimentaire *
      ETATCREALIM t2
      DDCREALIM date
      DFCREALIM date ?
      ORIOBLALIM t3
      MOTIDISCREALIM t3 ?
      COMMCREALIM t50 ?
      MTSANCREALIM d9.2 ?
  Grossesse ?
    DDGRO date
    DFGRO date ?
    DTDECLGRO date
    NATFINGRO t1 ?
  InformationsAgricoles ?
    MTBENAGRI d10.2 ?
    REGFISAGRI t1 ?
    DTBENAGRI date ?
  AvisPCGPersonne ?
    ConditionETI ?
      AVISEVARESSNONSAL t1
      DTSOURESSNONSAL date
      DTEVARESSNONSAL date ?
      MTEVARESSNONSAL d9.2 ?
    Derogation *
      TYPEDERO t3
      AVISDERO t1
      DDAVISDERO date
      DFAVISDERO date ?
    ExclueRSA ?
      EXCL t1
      DDEXCL date
      DFEXCL date ?
    Liberalite ?
      MTLIBERNONDECL d9.2
      DTABSDECLLIBER date
  AvisCGSSDOMPersonne ?
    JUSACTDOM t1
    RESUJUSACTDOM t1
`)
