/** What the workbench page says: the grid's surroundings, opening and saving files. */
import { textos } from './idioma';

interface TextosMesa {
  readonly titulo: string;
  readonly subtitulo: string;
  readonly abrir: string;
  readonly descargar: string;
  readonly perfil: string;
  readonly perfiles: Readonly<Record<'ltsc2021' | 'microsoft365', string>>;
  readonly cinta: string;
  readonly hojas: string;
  readonly cuadricula: (hoja: string) => string;
  readonly celda: string;
  readonly formula: string;
  readonly editar: string;
  readonly panel: string;
  readonly cargando: string;
  readonly cerrar: string;
  readonly sinTitulo: string;
  readonly cambioPerfil: string;
  readonly noSePuedeAbrir: (archivo: string) => string;
  readonly noSePuedeEscribir: (celda: string) => string;
  readonly protegida: string;
  readonly entradaNoValida: string;
  readonly sinLibro: string;
  readonly calculo: (n: number) => string;
  readonly calculando: string;
  readonly listo: string;
}

export const MESA = textos<TextosMesa>(
  {
    calculando: 'Calculando…',
    listo: 'Listo',
    titulo: 'Mesa de trabajo',
    subtitulo: 'Un Excel de prueba, en esta página: nada sale de este equipo',
    abrir: 'Abrir…',
    descargar: 'Descargar',
    perfil: 'Versión de Excel',
    perfiles: { ltsc2021: 'Excel LTSC 2021', microsoft365: 'Excel Microsoft 365' },
    cinta: 'Ficha PNFTP de la cinta',
    hojas: 'Hojas',
    cuadricula: (hoja) => `Hoja ${hoja}`,
    celda: 'Celda',
    formula: 'Fórmula o valor',
    editar: 'Editar la celda',
    panel: 'Panel de PNFTP',
    cargando: 'Abriendo el libro…',
    cerrar: 'Cerrar',
    sinTitulo: 'Libro',
    cambioPerfil: 'El panel se abre de nuevo al cambiar de versión.',
    noSePuedeAbrir: (archivo) => `No se pudo abrir «${archivo}»`,
    noSePuedeEscribir: (celda) => `No se pudo escribir en ${celda}`,
    protegida: 'La hoja está protegida y esa celda está bloqueada.',
    entradaNoValida: 'Excel no aceptaría esa entrada. Revísela, o escriba un apóstrofo delante.',
    sinLibro: 'Pulse Abrir para elegir un libro de Excel (.xlsx).',
    calculo: (n) =>
      n === 1
        ? 'Una fórmula no se pudo calcular aquí y muestra su último valor.'
        : `${n} fórmulas no se pudieron calcular aquí y muestran su último valor.`,
  },
  {
    calculando: 'Calculating…',
    listo: 'Ready',
    titulo: 'Workbench',
    subtitulo: 'A trial Excel inside this page: nothing leaves this computer',
    abrir: 'Open…',
    descargar: 'Download',
    perfil: 'Version of Excel',
    perfiles: { ltsc2021: 'Excel LTSC 2021', microsoft365: 'Excel Microsoft 365' },
    cinta: 'PNFTP tab of the ribbon',
    hojas: 'Sheets',
    cuadricula: (hoja) => `Sheet ${hoja}`,
    celda: 'Cell',
    formula: 'Formula or value',
    editar: 'Edit the cell',
    panel: 'PNFTP pane',
    cargando: 'Opening the workbook…',
    cerrar: 'Close',
    sinTitulo: 'Workbook',
    cambioPerfil: 'The pane opens again when the version changes.',
    noSePuedeAbrir: (archivo) => `“${archivo}” could not be opened`,
    noSePuedeEscribir: (celda) => `${celda} could not be written`,
    protegida: 'The sheet is protected and that cell is locked.',
    entradaNoValida: 'Excel would not accept that entry. Check it, or put an apostrophe before it.',
    sinLibro: 'Press Open to choose an Excel workbook (.xlsx).',
    calculo: (n) =>
      n === 1
        ? 'A formula could not be computed here and shows its last value.'
        : `${n} formulas could not be computed here and show their last value.`,
  },
);
