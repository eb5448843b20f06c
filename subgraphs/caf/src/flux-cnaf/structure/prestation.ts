import { readStructure } from '@traitdunion/formats'

/** The right itself: its state, what suspends or ends it, and how its amount was reached. */
export const structurePrestation = readStructure(`
PrestationRSA
  SituationDossierRSA
    EtatDossierRSA
      ETATDOSRSA t1
    Refus ?
      DTREFURSA date
      MOTIREFURSA t3
    SuspensionDroit *
      MOTISUSDRORSA t2
      DDSUSDRORSA date
      NATGROUPFSUS t3 ?
    SuspensionVersement *
      MOTISUSVERSRSA t2
      DDSUSVERSRSA date
    FinDroit ?
      MOTICLORSA t3
      DTCLORSA date
    FinDroitMoisAnterieur ?
      MOTICLORSA t3
      DTCLORSA date
  DetailDroitRSA
    TroncCommunDroitRSA
      TOPSANSDOMFIXE bool
      NBENFAUTCHA n2 ?
      ORIDEMRSA t3
      DTORIDEMRSA date ?
      TOPFOYDRODEVORSA bool ?
    SpecificiteDOM ?
      SURFAGRIDOM d5.2
      DDSURFAGRIDOM date
      SURFAGRIDOMPLA d5.2 ?
      NBTOTAIDEFAMSURFDOM n3 ?
      NBTOTPERSMAJOSURFDOM n3 ?
    MontantsCalculDroitRSA ?
      DDELECAL date
      DFELECAL date ?
      MTREVMINIGARARSA d9.2
      MTPENTRSA d9.2 ?
      MTLOCALRSA d9.2 ?
      MTREVGARARSA d9.2
      MTPFRSA d9.2 ?
      MTALRSA d9.2 ?
      MTRESSMENRSA d9.2
      MTSANOBLALIMRSA d9.2 ?
      MTREDHOSRSA d9.2 ?
      MTREDCGRSA d9.2 ?
      MTCUMINTEGRSA d9.2 ?
      MTABANEURSA d9.2 ?
      MTTOTDRORSA d9.2
    DetailCalculDroitRSA *
      NATPF t3
      SOUSNATPF t5
      DDNATDRO date
      DFNATDRO date ?
      MTRSAVERS d9.2 ?
      DTDERRSAVERS date ?
    AvisPCGDroitRSA ?
      ConditionAdministrative *
        AVISCONDADMRSA t1
        MOTICONDADMRSA t2
        COMM1CONDADMRSA t60 ?
        COMM2CONDADMRSA t60 ?
        DTEFFAVISCONDADMRSA date
      ReductionRSA *
        MTREDRSA d9.2
        DDREDRSA date
        DFREDRSA date ?
      PaiementTiers ?
        AVISDESTPAIRSA t1
        DTAVISDESTPAIRSA date
        NOMTIE t64
        TYPEPERSTIE t1
`)
