/** The ways to a standard workbook: the cards of the beginning, and the steps to a new one. */
import { textos } from './idioma';

/** Fields of the steps, by their keys in tblPolitica where they have one. */
export type CampoDeNuevo =
  | 'nombre'
  | 'norma'
  | 'conductor'
  | 'primer_anio'
  | 'ultimo_anio'
  | 'anio_evaluado'
  | 'elaborado_por'
  | 'visado_por'
  | 'aprobado_por';

interface TextosComienzo {
  readonly titulo: string;
  readonly que: string;
  readonly abrirMuestra: string;
  readonly abrirMuestraQue: string;
  readonly muestraEnOtro: string;
  readonly muestras: Readonly<Record<'pnftp-2023' | 'gore-la-libertad-2023', string>>;
  readonly cargando: string;
  readonly paso: (n: number, de: number) => string;
  readonly pasos: readonly [string, string, string];
  readonly atras: string;
  readonly siguiente: string;
  readonly cancelar: string;
  readonly crear: string;
  readonly campos: Readonly<Record<CampoDeNuevo, string>>;
  readonly pistas: Readonly<Partial<Record<CampoDeNuevo, string>>>;
  readonly faltaNombre: string;
  readonly faltaAnio: string;
  readonly faltanNombres: string;
  readonly niveles: string;
  readonly nivelesDe: Readonly<Record<'politica' | 'pei' | 'otros', readonly [string, string]>>;
  readonly nivel: Readonly<Record<'objetivo' | 'lineamiento' | 'servicio', string>>;
  readonly partes: readonly [string, string, string];
  readonly criterio: string;
  readonly criterios: Readonly<Record<'informe' | 'aplicativo', readonly [string, string]>>;
  readonly ejemplo: string;
  readonly ejemploQue: string;
  readonly firmasQue: string;
}

export const COMIENZO = textos<TextosComienzo>(
  {
    titulo: 'Cómo empezar',
    que: 'Para evaluar hace falta un libro con las hojas de una política. Elija un camino.',
    abrirMuestra: 'Abrir la muestra',
    abrirMuestraQue: 'Una política ya llena, para ver y probar; en un libro en blanco',
    muestraEnOtro:
      'Este libro ya tiene datos. Abra uno en blanco (en Excel: Archivo, Nuevo) y la muestra se abre ahí.',
    muestras: {
      'pnftp-2023': 'Trata de personas, 2023',
      'gore-la-libertad-2023': 'La Libertad (PEI), 2023',
    },
    cargando: 'Un momento…',
    paso: (n, de) => `Paso ${n} de ${de}`,
    pasos: ['La política', 'Niveles y cálculo', 'Firmas'],
    atras: 'Atrás',
    siguiente: 'Siguiente',
    cancelar: 'Cancelar',
    crear: 'Crear libro',
    campos: {
      nombre: 'Nombre de la política o del plan',
      norma: 'Norma que la aprueba',
      conductor: 'Entidad conductora',
      primer_anio: 'Primer año',
      ultimo_anio: 'Último año',
      anio_evaluado: 'Año que se evalúa',
      elaborado_por: 'Elaborado por',
      visado_por: 'Visado por',
      aprobado_por: 'Aprobado por',
    },
    pistas: {
      norma: 'Por ejemplo, DS 009-2021-IN',
      ultimo_anio: 'El horizonte',
      anio_evaluado: 'Vacío: el primero',
    },
    faltaNombre: 'Escriba el nombre.',
    faltaAnio: 'Escriba un año de cuatro cifras, por ejemplo 2024.',
    faltanNombres: 'Escriba las tres formas, sin punto y coma.',
    niveles: 'Cómo se llaman los niveles',
    nivelesDe: {
      politica: ['Política nacional', 'Objetivo prioritario, lineamiento, servicio'],
      pei: ['Plan institucional (PEI)', 'Objetivo estratégico (OEI), acción estratégica (AEI)'],
      otros: ['Otros nombres', 'Los escribe usted'],
    },
    nivel: {
      objetivo: 'En lugar de objetivo prioritario',
      lineamiento: 'En lugar de lineamiento',
      servicio: 'En lugar de servicio',
    },
    partes: ['Uno', 'Varios', 'En corto'],
    criterio: 'Criterio de cálculo',
    criterios: {
      informe: ['Informe 2023', 'El del informe de evaluación de la política; el usual'],
      aplicativo: ['Aplicativo CEPLAN V.01', 'El del aplicativo, conocido por un plan regional'],
    },
    ejemplo: 'Poner una fila de ejemplo en cada tabla',
    ejemploQue: 'Muestra cómo se llena. No cuenta en nada y se quita con un botón.',
    firmasQue: 'Quienes firman la matriz de compromisos. Puede dejarlo para después.',
  },
  {
    titulo: 'How to begin',
    que: 'To evaluate, a workbook with the sheets of a policy is needed. Choose a way.',
    abrirMuestra: 'Open the sample',
    abrirMuestraQue: 'A policy filled in already, to look and try; in a blank workbook',
    muestraEnOtro:
      'This workbook has data already. Open a blank one (in Excel: File, New), and the sample opens there.',
    muestras: {
      'pnftp-2023': 'Human trafficking, 2023',
      'gore-la-libertad-2023': 'La Libertad (PEI), 2023',
    },
    cargando: 'One moment…',
    paso: (n, de) => `Step ${n} of ${de}`,
    pasos: ['The policy', 'Levels and calculation', 'Signatories'],
    atras: 'Back',
    siguiente: 'Next',
    cancelar: 'Cancel',
    crear: 'Make the workbook',
    campos: {
      nombre: 'Name of the policy or plan',
      norma: 'Norm that approves it',
      conductor: 'Leading entity',
      primer_anio: 'First year',
      ultimo_anio: 'Last year',
      anio_evaluado: 'Evaluated year',
      elaborado_por: 'Prepared by',
      visado_por: 'Endorsed by',
      aprobado_por: 'Approved by',
    },
    pistas: {
      norma: 'For instance, DS 009-2021-IN',
      ultimo_anio: 'The horizon',
      anio_evaluado: 'Blank: the first',
    },
    faltaNombre: 'Write the name.',
    faltaAnio: 'Write a year of four digits, for instance 2024.',
    faltanNombres: 'Write the three forms, without a semicolon.',
    niveles: 'What the levels are called',
    nivelesDe: {
      politica: ['National policy', 'Objetivo prioritario, lineamiento, servicio'],
      pei: ['Institutional plan (PEI)', 'Objetivo estratégico (OEI), acción estratégica (AEI)'],
      otros: ['Other names', 'You write them'],
    },
    nivel: {
      objetivo: 'Instead of objetivo prioritario',
      lineamiento: 'Instead of lineamiento',
      servicio: 'Instead of servicio',
    },
    partes: ['One', 'Several', 'In short'],
    criterio: 'Criterion of calculation',
    criterios: {
      informe: ['Informe 2023', 'That of the policy’s evaluation report; the usual one'],
      aplicativo: ['Aplicativo CEPLAN V.01', 'That of the application, known by one regional plan'],
    },
    ejemplo: 'Put a row of example in each table',
    ejemploQue: 'It shows how to fill in. It counts for nothing and goes with one button.',
    firmasQue: 'Who signs the commitment matrix. It can be left for later.',
  },
);
