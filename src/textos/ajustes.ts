/** What the place Ajustes says. */
import { textos } from './idioma';
import type { GrupoDeParametros } from './parametros';

type Fuente = 'R' | 'D' | '2' | 'A' | 'C';

interface TextosAjustes {
  readonly idioma: string;
  readonly idiomas: Readonly<Record<'office' | 'es' | 'en', string>>;
  readonly idiomaQue: string;
  readonly deCriterio: string;
  readonly grupos: Readonly<Record<GrupoDeParametros, string>>;
  readonly reglas: string;
  readonly reglasQue: string;
  readonly buscarRegla: string;
  readonly severidades: Readonly<Record<'error' | 'advertencia' | 'aviso' | 'omitir', string>>;
  readonly deCostumbre: (severidad: string) => string;
  readonly glosario: string;
  readonly ayuda: string;
  readonly acerca: string;
  readonly version: (complemento: string, tablas: number | null) => string;
  readonly sinLibro: string;
  readonly vacio: (defecto: string) => string;
  readonly sinValor: string;
  readonly rango: (desde: number, hasta: number) => string;
  readonly porDefecto: (valor: string) => string;
  readonly fuentes: Readonly<Record<Fuente, string>>;
  readonly guardar: (n: number) => string;
  readonly descartar: string;
  readonly cambiado: string;
  readonly deshacer: string;
  readonly volver: string;
}

export const AJUSTES = textos<TextosAjustes>(
  {
    idioma: 'Idioma del panel',
    idiomas: { office: 'El de Office', es: 'Español', en: 'English' },
    idiomaQue:
      'Se recuerda en este equipo. Las hojas son documentos oficiales: siempre en español.',
    deCriterio: 'Lo que da este criterio, salvo lo que se fije abajo',
    grupos: {
      politica: 'La política',
      anios: 'Años y fecha',
      plazos: 'Plazos y reportes',
      calculo: 'Cómo se calcula',
      niveles: 'Niveles',
      valoracion: 'Valoración',
      matriz: 'Matriz de compromisos',
      palabras: 'Nombres y presentación',
    },
    reglas: 'Reglas de la validación',
    reglasQue:
      'Lo grave que es cada una en este libro, y desde cuándo dice algo; las omitidas no se revisan. Lo que impide leer el libro no se ajusta.',
    buscarRegla: 'Buscar una regla',
    severidades: { error: 'error', advertencia: 'advertencia', aviso: 'aviso', omitir: 'omitir' },
    deCostumbre: (severidad) => `De costumbre (${severidad})`,
    glosario: 'Glosario',
    ayuda: 'Ayuda de PNFTP',
    acerca: 'Acerca de PNFTP',
    version: (complemento, tablas) =>
      `Complemento ${complemento}.${tablas === null ? '' : ` Tablas de este libro: versión ${tablas}.`}`,
    sinLibro: 'Los parámetros y las reglas se fijan en un libro de PNFTP: abra o cree uno.',
    vacio: (defecto) => `Vacío: ${defecto}`,
    sinValor: '(vacío)',
    rango: (desde, hasta) => `De ${desde} a ${hasta}.`,
    porDefecto: (valor) => `De costumbre: ${valor}.`,
    fuentes: {
      R: 'Del informe de 2023.',
      D: 'Deducida de las cifras del informe.',
      '2': 'De las guías de CEPLAN, por segunda mano.',
      A: 'Vista en el aplicativo de CEPLAN.',
      C: 'Elección de PNFTP: ninguna fuente lo dice.',
    },
    guardar: (n) => (n === 1 ? 'Guardar 1 cambio' : `Guardar ${n} cambios`),
    descartar: 'Descartar',
    cambiado: 'Sin guardar',
    deshacer: 'Deshacer lo guardado',
    volver: 'Volver a los hallazgos',
  },
  {
    idioma: 'Language of the pane',
    idiomas: { office: 'Office’s', es: 'Español', en: 'English' },
    idiomaQue: 'Remembered on this computer. The sheets are official documents: always in Spanish.',
    deCriterio: 'What this criterion sets, unless set below',
    grupos: {
      politica: 'The policy',
      anios: 'Years and date',
      plazos: 'Terms and reports',
      calculo: 'How it is computed',
      niveles: 'Levels',
      valoracion: 'Valuation',
      matriz: 'Commitment matrix',
      palabras: 'Names and presentation',
    },
    reglas: 'Rules of the validation',
    reglasQue:
      'How grave each is in this workbook, and from when on it says something; those left out are not checked. What stands in the way of reading cannot be set.',
    buscarRegla: 'Search for a rule',
    severidades: { error: 'error', advertencia: 'warning', aviso: 'notice', omitir: 'leave out' },
    deCostumbre: (severidad) => `As usual (${severidad})`,
    glosario: 'Glossary',
    ayuda: 'Help of PNFTP',
    acerca: 'About PNFTP',
    version: (complemento, tablas) =>
      `Add-in ${complemento}.${tablas === null ? '' : ` Tables of this workbook: version ${tablas}.`}`,
    sinLibro: 'Parameters and rules are set in a PNFTP workbook: open or make one.',
    vacio: (defecto) => `Blank: ${defecto}`,
    sinValor: '(blank)',
    rango: (desde, hasta) => `From ${desde} to ${hasta}.`,
    porDefecto: (valor) => `As usual: ${valor}.`,
    fuentes: {
      R: 'From the report of 2023.',
      D: 'Derived from the report’s figures.',
      '2': 'From CEPLAN’s guides, second-hand.',
      A: 'Seen in CEPLAN’s application.',
      C: 'PNFTP’s choice: no source says it.',
    },
    guardar: (n) => (n === 1 ? 'Save 1 change' : `Save ${n} changes`),
    descartar: 'Discard',
    cambiado: 'Not saved',
    deshacer: 'Undo what was saved',
    volver: 'Back to the findings',
  },
);
