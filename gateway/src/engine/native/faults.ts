import { GraphQLError } from 'graphql'

type Path = readonly (string | number)[]

const fault = (code: string, sentence: string, extensions: object = {}, path?: Path) =>
  new GraphQLError(sentence, { extensions: { code, ...extensions }, ...(path ? { path } : {}) })

export const planImpossible = () =>
  fault(
    'PLAN_IMPOSSIBLE',
    'Le hub ne sait pas répartir cette opération entre les partenaires. Demandez moins de champs à la fois, et signalez-la à l’exploitant ; rien n’a été lu ni fait.',
  )

export const planTooLong = () =>
  fault(
    'PLAN_TROP_LONG',
    'Répartir cette opération entre les partenaires prend trop de temps. Réessayez ; si cela dure, découpez-la en plusieurs ; rien n’a été lu ni fait.',
  )

/** @param coordinate the field that another one needs with arguments */
export const requirementBroken = (coordinate: string) =>
  fault(
    'CALCUL_NON_SERVI',
    `« ${coordinate} » se calcule de champs d’autres partenaires, que ce plan ne lirait pas justement. Demandez-le dans une opération à part ; rien n’a été lu ni fait.`,
    { coordonnee: coordinate },
  )

/** @param path where the client sees it */
export const unlikeTheGraph = (path: Path) =>
  fault(
    'REPONSE_INCOHERENTE',
    'Un partenaire a répondu autre chose que ce que le graphe promet ; la valeur est retirée, le reste de la réponse est juste.',
    {},
    path,
  )
